import KiriwakeTemplates

/// A link to another page.
struct Link: TemplateModel {
    /// With places to break the line, so for text and not for attributes.
    let title: HTML
    /// Nil for what has no page of its own.
    let href: String?
    let summary: String?
}

/// A link with the picture of its article.
struct PicturedLink: TemplateModel {
    @Inlined var link: Link
    let picture: PictureModel?
}

/// A link to a cause, with how surely a fix ends it; or to a fix, with how surely it helps.
struct ChanceLink: TemplateModel {
    @Inlined var link: Link
    let chance: String
}

/// A link to a symptom or a cause, with how firmly one goes with the other.
struct StrengthLink: TemplateModel {
    @Inlined var link: Link
    let strength: String
    let strengthClass: String
}
