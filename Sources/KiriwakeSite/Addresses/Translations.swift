import KiriwakeCore
import KiriwakeModel
import KiriwakeTemplates

/// Where a page stands in each language that it is written in, by whole addresses, as search engines ask for.
struct Translations: Hashable, Sendable {
    struct Translation: TemplateModel, Hashable {
        /// A language's tag, or `x-default` for readers of any other.
        let lang: String
        let href: String
    }

    /// The page itself among them; empty where there is but one.
    let all: [Translation]

    /// Readers of other languages are given the choice where there is one, else the first language.
    init(of address: Address, in languages: [Language], url: SiteAddress) {
        guard let first = languages.first, languages.count > 1 else {
            all = []
            return
        }
        let isHome = address == .home || address == .chooseLanguage
        let page = isHome ? Address.home : address
        let rest = isHome ? Address.chooseLanguage : address
        all =
            languages.map { Translation(lang: $0.tag, href: page.path(in: $0).url(below: url)) }
            + [Translation(lang: "x-default", href: rest.path(in: first).url(below: url))]
    }
}
