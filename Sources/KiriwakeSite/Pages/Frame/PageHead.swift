import KiriwakeTemplates

/// What the frame says of one page.
struct PageHead: TemplateModel {
    /// The page in one language, its own too.
    struct Alternate: TemplateModel {
        let lang: String
        let name: String
        let href: String
        let current: Bool
    }

    /// For a class on `<body>`.
    let kind: String
    let lang: String
    let title: String
    /// The title, with places to break the line.
    let heading: HTML
    let description: String?
    /// Whole address; nil on a site that does not know its own.
    let canonical: String?
    let alternates: [Alternate]
    /// For search engines, by whole addresses; empty on pages that they are not to list.
    let translations: [Translations.Translation]
    let noindex: Bool
    /// Whether its article is shown in another language.
    let untranslated: Bool
    /// JSON-LD.
    let structuredData: HTML?
}
