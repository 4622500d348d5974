import KiriwakeTemplates

/// What every step of the wizard says: what it looks like, what was answered and tried, the links back and out.
struct KnownSoFar: TemplateModel {
    /// A question that was answered.
    struct GivenReply: TemplateModel {
        let id: String
        let ask: String
        let label: String
        let alternatives: [OtherReply]
    }

    /// Another reply to the same question.
    struct OtherReply: TemplateModel {
        let label: String
        /// Nil for the reply that was given.
        let href: String?
        let current: Bool
    }

    /// A fix that was tried.
    struct TriedFix: TemplateModel {
        @Inlined var link: Link
        let outcome: String
    }

    /// Two answers that rarely go together.
    struct ConflictNotice: TemplateModel {
        let words: String
        /// The offer to answer one of them again, and where that is done.
        let change: String
        let href: String
    }

    /// The cause that is believed in.
    struct NamedCause: TemplateModel {
        let id: String
        @Inlined var link: Link
        /// How likely it is.
        let words: String
        /// Whether it may be taken for granted.
        let firm: Bool
        /// The answers that point to it.
        let points: String?
        /// What it is mistaken for.
        let not: [LookalikeWarning]
    }

    /// What a cause is mistaken for.
    struct LookalikeWarning: TemplateModel {
        @Inlined var link: Link
        /// What it costs to take one for the other.
        let ifTakenFor: String?
        /// The answer that speaks against it, where the cause is `firm`.
        let opposes: String?
        /// Fixes that would not help.
        let avoid: [Link]
    }

    /// Another cause that is still possible.
    struct OtherCause: TemplateModel {
        @Inlined var link: Link
        let words: String
    }

    /// Six digits; nil on the first page.
    let code: String?
    /// What the code is for.
    let codeIntro: String
    let save: SavedAddress
    let back: String?
    /// Where the answers fit no cause.
    let noneFits: String?
    let conflict: ConflictNotice?
    let belief: NamedCause?
    let also: [OtherCause]
    let answered: [GivenReply]
    /// Questions that were answered "not sure".
    let answeredNotSure: [GivenReply]
    let tried: [TriedFix]
    let handoverHref: String
    let contact: ContactCard?
    /// The card of the person to ask, with what to say here.
    let contactHTML: HTML
}
