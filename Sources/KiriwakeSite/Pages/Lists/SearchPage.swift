import KiriwakeModel
import KiriwakeOutput
import KiriwakeSearch
import KiriwakeTemplates

/// The page that searches; where no script runs, it leads to the lists.
struct SearchPage: Page {
    /// A group of the index of words.
    struct GroupLink: TemplateModel {
        let name: String
        let href: String
    }

    let title: String
    let description: String?
    /// The index's first file.
    let indexHref: String
    let searchScript: String?
    /// Where the wizard continues with whatever was ticked; nil without a wizard or the script.
    let onHref: String?
    /// Nil without symptoms.
    let symptomsHref: String?
    let wordsHref: String
    let groups: [GroupLink]

    var kind: PageKind { .search }
}

extension SearchPage {
    /// - Parameters:
    ///   - index: the index's first file.
    ///   - script: published name of the script that searches.
    init(index: SitePath, script: String?, words: WordList, hasSymptoms: Bool, goesOn: Bool, _ scope: PageScope) {
        self.init(
            title: scope.texts[.search], description: scope.texts[.searchSummary], indexHref: scope.href(index),
            searchScript: scope.href(asset: script),
            onHref: goesOn ? scope.href(.onward) : nil, symptomsHref: hasSymptoms ? scope.href(.index(.symptom)) : nil,
            wordsHref: scope.href(.words),
            groups: words.groups.map { GroupLink(name: $0.name, href: scope.href(.words) + "#" + $0.anchor) })
    }
}
