import KiriwakeModel
import KiriwakeTemplates

/// How somebody is reached, and what to say to them.
struct ContactCard: TemplateModel {
    let name: String
    let how: String?
    let hours: String?
    let url: String?
    let host: String?
    let phone: String?
    let phoneHref: String?
    /// Day on which it was checked.
    let checked: String?
    /// Whether a person answers.
    let person: Bool
    @Inlined var saying: Saying
    let asks: [String]
    let never: [String]
    let sources: [SourceLine]
}

/// What to say to somebody.
struct Saying: TemplateModel {
    let say: String?
    /// The same in the site's first language, to be shown where that is spoken.
    let sayHome: String?
    let homeLanguage: String
}

extension Saying {
    /// - Parameter words: what to say in a language.
    init(_ scope: PageScope, _ words: (Language) -> String?) {
        let home = scope.edition.home
        self.init(
            say: words(scope.language), sayHome: scope.language == home ? nil : words(home), homeLanguage: home.tag)
    }
}

extension ContactCard {
    init(_ contact: Contact, _ scope: PageScope) {
        guard let text = contact.texts[scope.language] else { preconditionFailure("a contact has texts") }
        self.init(
            name: text.name, how: text.how, hours: text.hours, url: contact.url,
            host: contact.url.flatMap(Self.host), phone: contact.phone, phoneHref: contact.phone.map(Self.phoneHref),
            checked: contact.checked?.description, person: contact.reach == .person,
            saying: Saying(scope) { contact.texts[$0]?.say }, asks: text.asks, never: text.never,
            sources: scope.sources(contact.sources))
    }

    private static func host(of url: String) -> String? {
        url.firstRange(of: "://").map { String(url[$0.upperBound...].prefix { !"/?#".contains($0) }) }
    }

    /// A bare `#` would begin a fragment, so it is encoded.
    private static func phoneHref(_ phone: String) -> String {
        "tel:"
            + phone.filter { $0.isASCII && ($0.isNumber || "+*".contains($0)) || $0 == "#" }
            .replacing("#", with: "%23")
    }
}
