import KiriwakeModel
import KiriwakeTemplates

/// The page at the site's root: links into each language.
struct ChooseLanguagePage: Page {
    struct LanguageChoice: TemplateModel {
        let lang: String
        /// The language's own name.
        let name: String
        let href: String
        /// Of the site, in that language; the summary likewise.
        let title: String
        let summary: String
        /// Words of the link to where a reader begins.
        let start: String
        let startHref: String
    }

    let title: String
    let description: String?
    let choices: [LanguageChoice]

    var kind: PageKind { .chooseLanguage }
}

extension ChooseLanguagePage {
    /// - Parameters:
    ///   - editions: the languages of the site.
    ///   - start: where a reader begins.
    init(_ editions: [Edition], start: Address, _ scope: PageScope) {
        self.init(
            title: scope.edition.title, description: scope.edition.summary,
            choices: editions.map { edition in
                LanguageChoice(
                    lang: edition.language.tag, name: edition.texts[.languageName],
                    href: scope.href(Address.home.path(in: edition.language)), title: edition.title,
                    summary: edition.summary ?? "", start: edition.texts[.start],
                    startHref: scope.href(start.path(in: edition.language)))
            })
    }
}
