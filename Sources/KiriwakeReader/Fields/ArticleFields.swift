import KiriwakeCore
import KiriwakeMarkdown
import KiriwakeModel

/// The fields of one article in all its languages: the default language's file and its translations.
struct ArticleFields {
    struct Translation {
        let source: SourceArticle
        var fields: Fields
    }

    let name: String
    var base: Fields
    private let source: SourceArticle
    private var translations: [Translation]
    private let languages: Int

    init(_ group: ArticleGroup<SourceArticle>, owner: String, languages: Int) {
        let severity: Diagnostic.Severity = group.base.path.kind == .guide ? .warning : .error
        name = group.base.path.name
        source = group.base
        base = Fields(group.base.members, owner: owner, at: group.base.location, severity: severity)
        translations = group.translations.map { translation in
            Translation(
                source: translation,
                fields: Fields(
                    translation.members, owner: "a translation", at: translation.location, severity: severity))
        }
        self.languages = languages
    }

    var location: SourceLocation { source.location }

    /// Such diagnostics as were collected; nothing is said of keys missing in a file that could not be read.
    var diagnostics: [Diagnostic] {
        let files = [(source, base)] + translations.map { ($0.source, $0.fields) }
        return files.flatMap { source, fields in source.isReadable ? fields.diagnostics : [] }
    }

    // MARK: Texts

    /// A text that each language may have.
    mutating func localized(_ key: String) -> Localized<String> {
        eachLanguage { fields, _ in fields.string(key)?.value }
    }

    /// Texts by id that translations have, as in `labels: {id: text}`.
    mutating func translatedTexts(_ key: String) -> [(
        language: Language, texts: [(key: Located<String>, text: String)]
    )] {
        translations.indices.map { index in
            (translations[index].source.path.language, translations[index].fields.texts(key))
        }
    }

    /// What articles of every kind have.
    /// - Parameter titleKey: the key of the title; required unless a heading gives it.
    mutating func article(titleKey: String = "title", titleRequired: Bool = true) -> Article {
        let fallback = name
        let texts = eachLanguage { fields, source -> Article.Text? in
            let title: String?
            if let heading = source.headingTitle {
                title = fields.string(titleKey)?.value ?? heading
            } else if titleRequired {
                title = fields.requiredString(titleKey, example: "…")?.value
            } else {
                title = fields.string(titleKey)?.value
            }
            return Article.Text(
                title: title ?? fallback, summary: fields.string("summary")?.value,
                aliases: fields.strings("aliases").map(\.value), body: source.body)
        }
        return Article(
            location: source.location, texts: texts, picture: base.string("picture"),
            sources: base.sources("sources"), reviewed: base.date("reviewed"))
    }

    /// Complains about unknown keys in every language.
    /// - Parameter structure: keys of this kind that a translation may not have.
    mutating func finish(structure: [String]) {
        base.reportUnknownKeys()
        for index in translations.indices {
            translations[index].fields.reportUnknownKeys(
                structure: ["picture", "sources", "reviewed"] + structure)
        }
    }

    private mutating func eachLanguage<Value>(
        _ read: (inout Fields, SourceArticle) -> Value?
    ) -> Localized<Value> {
        var values = Localized<Value>(languages: languages)
        values[exactly: source.path.language] = read(&base, source)
        for index in translations.indices {
            let translated = read(&translations[index].fields, translations[index].source)
            values[exactly: translations[index].source.path.language] = translated
        }
        return values
    }
}
