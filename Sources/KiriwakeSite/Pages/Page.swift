import KiriwakeTemplates

/// One page, ready for its template. Its stored properties are the template's keys; the frame adds those of every page.
protocol Page: TemplateModel {
    var kind: PageKind { get }
    var title: String { get }
    /// For search engines and readers of feeds.
    var description: String? { get }
    /// Whether search engines may list it.
    var isIndexed: Bool { get }
    /// Structured data about an article for search engines.
    var structuredData: StructuredData? { get }
}

extension Page {
    var description: String? { nil }
    var isIndexed: Bool { true }
    var structuredData: StructuredData? { nil }
}
