import KiriwakeModel
import KiriwakeOutput
import KiriwakeSearch
import KiriwakeTemplates

/// Every name of every page, by its first sound or letter: what serves instead of search where no script runs.
struct WordsPage: Page {
    struct WordGroup: TemplateModel {
        struct NamedPage: TemplateModel {
            let name: String
            /// Of the page, where the name is not it.
            let title: String?
            let href: String
        }

        let name: String
        let anchor: String
        let href: String
        let entries: [NamedPage]
    }

    let title: String
    let description: String?
    let groups: [WordGroup]

    var kind: PageKind { .words }
}

extension WordsPage {
    init(_ words: WordList, _ scope: PageScope) {
        self.init(
            title: scope.texts[.words], description: scope.texts[.wordsSummary],
            groups: words.groups.map { group in
                WordGroup(
                    name: group.name, anchor: group.anchor, href: "#" + group.anchor,
                    entries: group.entries.map { entry in
                        WordGroup.NamedPage(
                            name: entry.name, title: entry.title,
                            href: scope.href(SitePath("\(scope.language.tag)/\(entry.path)")))
                    })
            })
    }
}
