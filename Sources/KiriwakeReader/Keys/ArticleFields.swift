import KiriwakeCore
import KiriwakeMarkdown
import KiriwakeModel

/// The fields of one article in all its languages: the default language's file and its translations.
///
/// What is read from `base` alone is structure, which a translation may not have; what is read in each language is
/// text.
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

    init(_ group: ArticleGroup<SourceArticle>, languages: Int) {
        let kind = group.base.path.kind
        let severity: Diagnostic.Severity = kind == .guide ? .warning : .error
        name = group.base.path.name
        source = group.base
        base = Fields(group.base.members, owner: kind.owner, at: group.base.location, severity: severity)
        translations = group.translations.map { translation in
            Translation(
                source: translation,
                fields: Fields(
                    translation.members, owner: "a translation", at: translation.location, severity: severity))
        }
        self.languages = languages
    }

    var location: SourceLocation { source.location }

    /// The diagnostics collected; keys missing in a file that could not be read are not reported.
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
    /// - Parameter old: what the key was called once.
    mutating func translatedTexts(_ key: String, formerly old: String? = nil) -> [(
        language: Language, texts: [(key: Located<String>, text: String)]
    )] {
        translations.indices.map { index in
            var texts = translations[index].fields.texts(key)
            if let old { texts = translations[index].fields.textsOfRetired(old) + texts }
            return (translations[index].source.path.language, texts)
        }
    }

    /// What articles of every kind have. Only a guide may go without a title.
    mutating func article() -> Article {
        // A guide may stand in folders of folders.
        let fallback = name.split(separator: "/").last.map(String.init) ?? name
        let kind = source.path.kind
        let original = source.body
        let texts = eachLanguage { fields, source -> Article.Text? in
            let title: String?
            if let heading = source.headingTitle {
                title = fields.string(kind.titleKey)?.value ?? heading
            } else if kind == .guide {
                title = fields.string(kind.titleKey)?.value
            } else {
                title = fields.requiredString(kind.titleKey, example: "…")?.value
            }
            return Article.Text(
                title: title ?? fallback, summary: fields.string("summary")?.value,
                aliases: fields.strings("aliases").map(\.value),
                // A translation without a body would leave a fix without its steps.
                body: source.body.article.html.isEmpty ? original : source.body)
        }
        return Article(
            location: source.location, texts: texts, picture: base.string("picture"),
            sources: base.sources("sources"), reviewed: base.date("reviewed"), formerly: formerNames())
    }

    private mutating func formerNames() -> [Located<String>] {
        let kind = source.path.kind
        return base.strings("formerly").filter { name in
            if kind != .question, kind.path(name.value) == kind.listPath {
                base.report(
                    .unknownValue, at: name.location, "'\(name.value)' is no former name",
                    expected: "a name that an article had: the site's list of all \(kind.folder) stands there", nil)
                return false
            }
            if kind != .guide {
                let id: Located<Identifier<Article>>? = base.identifier(name)
                return id != nil
            }
            if ContentPath.isName(name.value) { return true }
            base.report(
                .unknownValue, at: name.location, "'\(name.value)' is no guide's path",
                expected: "the path below guides/ without its ending, as in phones/new-number", nil)
            return false
        }
    }

    /// Reports unknown keys in every language; call it after all known ones have been requested.
    mutating func finish() {
        // A draft that is read is one that was asked for, so only the key's form matters here.
        _ = base.flag("draft")
        base.reportUnknownKeys()
        for index in translations.indices {
            _ = translations[index].fields.flag("draft")
            translations[index].fields.reportUnknownKeys(structure: base.known)
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
