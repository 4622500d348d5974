package import KiriwakeCore
package import KiriwakeMarkdown

/// What articles of every kind have.
package struct Article: Sendable {
    /// The words of an article in one language.
    package struct Text: Sendable {
        package var title: String
        package var summary: String?
        package var aliases: [String]
        package var body: MarkdownDocument

        package init(title: String, summary: String?, aliases: [String], body: MarkdownDocument) {
            self.title = title
            self.summary = summary
            self.aliases = aliases
            self.body = body
        }
    }

    /// Where the article's structure is written.
    package let location: SourceLocation
    package let texts: Localized<Text>
    package let picture: Located<String>?
    package let sources: [Located<SourceID>]
    package let reviewed: CalendarDate?
    /// What it was called before: ids, or for guides paths below their folder.
    package let formerly: [Located<String>]

    package init(
        location: SourceLocation, texts: Localized<Text>, picture: Located<String>?, sources: [Located<SourceID>],
        reviewed: CalendarDate?, formerly: [Located<String>] = []
    ) {
        self.location = location
        self.texts = texts
        self.picture = picture
        self.sources = sources
        self.reviewed = reviewed
        self.formerly = formerly
    }

    /// The same with other titles, in the languages in which it is written.
    package func titled(_ titles: Localized<String>, languages: [Language]) -> Article {
        var texts = self.texts
        for language in languages { texts[exactly: language]?.title = titles[language] ?? title(in: language) }
        return Article(
            location: location, texts: texts, picture: picture, sources: sources, reviewed: reviewed, formerly: formerly
        )
    }

    /// The words in a language, else in the default language.
    package func text(in language: Language) -> Text {
        guard let text = texts[language] else { preconditionFailure("\(location) has no text at all") }
        return text
    }

    /// Those of a site's languages that it is written in; elsewhere it is shown in the first of them.
    package func written(in languages: [Language]) -> [Language] { languages.filter { texts[exactly: $0] != nil } }

    package func title(in language: Language) -> String { text(in: language).title }
}
