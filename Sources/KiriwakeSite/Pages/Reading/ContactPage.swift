import KiriwakeModel
import KiriwakeTemplates

/// Whom to ask.
struct ContactPage: Page {
    let title: String
    let description: String?
    let contacts: [ContactCard]

    var kind: PageKind { .contact }
}

extension ContactPage {
    init(_ contacts: [Contact], _ scope: PageScope) {
        self.init(
            title: scope.texts[.contact], description: scope.texts[.contactSummary],
            contacts: contacts.map { ContactCard($0, scope) })
    }
}
