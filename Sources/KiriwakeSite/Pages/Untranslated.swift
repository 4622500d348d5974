import KiriwakeCore
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording

/// Texts that the pages of one language show in another, since nobody has translated them. They are marked with their
/// language, or assistive software reads them with the wrong voice.
///
/// A text reaches a page in many ways, so it is recognised by its words: alone, or quoted in a sentence of the page's
/// language.
struct Untranslated: Sendable {
    private struct Mark {
        let language: Language
        /// Whether it is a whole piece of an article, with paragraphs.
        let isBlock: Bool
    }

    /// By HTML.
    private var marks: [String: Mark] = [:]
    /// The quotation marks of the page's language, as HTML.
    private var quotes: (open: String, close: String)?

    /// Nothing is left to translate.
    init() {}

    /// Words as HTML; nil where they are in the page's language.
    func marked(_ words: String) -> HTML? {
        marks.isEmpty ? nil : html(HTMLText.escape(words)).map { HTML($0) }
    }

    private func html(_ html: String) -> String? {
        guard let mark = marks[html] else { return sentence(html) }
        let element = mark.isBlock ? "div" : "span"
        return "<\(element) lang=\"\(mark.language.tag)\">\(html)</\(element)>"
    }

    /// A sentence with its quoted texts marked; nil where none is.
    private func sentence(_ html: String) -> String? {
        guard let quotes, html.contains(quotes.open) else { return nil }
        var marked = ""
        var rest = html[...]
        while let open = rest.firstRange(of: quotes.open),
            let close = rest[open.upperBound...].firstRange(of: quotes.close)
        {
            marked += rest[..<open.upperBound]
            let quoted = String(rest[open.upperBound..<close.lowerBound])
            marked += marks[quoted].map { "<span lang=\"\($0.language.tag)\">\(quoted)</span>" } ?? quoted
            marked += quotes.close
            rest = rest[close.upperBound...]
        }
        marked += rest
        return marked == html ? nil : marked
    }

    /// A page in which an element says the language itself, if all of its words are marked with it.
    func hoisted(_ page: String) -> String {
        guard !marks.isEmpty else { return page }
        let opening = "><span lang=\""
        var hoisted = ""
        var rest = page[...]
        while let mark = rest.firstRange(of: opening) {
            let before = rest[..<mark.lowerBound]
            let after = rest[mark.upperBound...]
            hoisted += before
            if let element = before.lastIndex(of: "<").map({ before[$0...] }), !element.contains(" lang="),
                let end = after.firstRange(of: "</span>"), !after[..<end.lowerBound].contains("<span"),
                after[end.upperBound...].hasPrefix("</\(element.dropFirst().prefix { $0.isLetter || $0.isNumber })>")
            {
                hoisted += " lang=\"" + after[..<end.lowerBound]
                rest = after[end.upperBound...]
            } else {
                hoisted += opening
                rest = after
            }
        }
        return hoisted + rest
    }

    // MARK: What templates are given

    /// Keys of words that templates print between tags; others may stand in attributes.
    private static let printed: Set<String> = [
        "ask", "asks", "because", "body", "change", "for", "hint", "hours", "how", "if-taken-for", "introduction",
        "label", "meaning", "name", "never", "note", "notes", "opposes", "other", "points", "preferred", "question",
        "say", "start-question", "steps", "summary", "title", "title-a", "title-b", "warning", "why", "words",
        "worked-if",
    ]

    /// - Parameter key: one that is left as it is here, though not in what the values hold.
    func marked(_ context: Context, except key: String? = nil) -> Context {
        guard !marks.isEmpty else { return context }
        return Context(
            Dictionary(
                uniqueKeysWithValues: context.values.map {
                    ($0, marked($1, isPrinted: $0 != key && Self.printed.contains($0)))
                }))
    }

    private func marked(_ value: Context.Value, isPrinted: Bool) -> Context.Value {
        switch value {
        case .html(let words): .html(isPrinted ? html(words) ?? words : words)
        case .htmlList(let items): .htmlList(isPrinted ? items.map { html($0) ?? $0 } : items)
        case .context(let context): .context(marked(context))
        case .list(let contexts): .list(contexts.map { marked($0) })
        case .flag: value
        }
    }
}

extension Untranslated {
    /// - Parameter texts: those of the page's language.
    init(_ knowledge: KnowledgeBase, _ language: Language, _ texts: Texts) {
        let articles = knowledge.articles.map(\.article.texts)
        var words: [Localized<[String]>] = articles.map { $0.map(Self.words) }
        words += Self.texts(knowledge).map { text in text.map { [$0] } }
        words += knowledge.contacts.map { $0.texts.map(Self.words) }
        words += knowledge.glossary.map { $0.terms.map(Self.words) }
        add(words, knowledge.languages, language, isBlock: false)
        add(articles.map { $0.map(Self.pieces) }, knowledge.languages, language, isBlock: true)
        guard !marks.isEmpty else { return }
        let quotes = (open: HTMLText.escape(texts[.quoteOpen]), close: HTMLText.escape(texts[.quoteClose]))
        self.quotes = quotes
        // Inside quotation marks, words with some of their own have inner ones.
        for (words, mark) in marks where !mark.isBlock && words.contains(quotes.open) {
            let inner = words.replacing(quotes.open, with: HTMLText.escape(texts[.quoteInnerOpen]))
                .replacing(quotes.close, with: HTMLText.escape(texts[.quoteInnerClose]))
            marks[inner] = mark
        }
    }

    private mutating func add(
        _ texts: [Localized<[String]>], _ languages: [Language], _ language: Language, isBlock: Bool
    ) {
        var own: Set<String> = []
        for text in texts {
            if let translated = text[exactly: language] {
                own.formUnion(translated)
            } else if let other = languages.first(where: { text[exactly: $0] != nil }) {
                for words in text[exactly: other] ?? [] where !words.isEmpty {
                    marks[isBlock ? words : HTMLText.escape(words)] = Mark(language: other, isBlock: isBlock)
                }
            }
        }
        // The same words in both languages are in the page's.
        for words in own { marks[isBlock ? words : HTMLText.escape(words)] = nil }
    }

    private static func words(_ text: Article.Text) -> [String] {
        [text.title] + [text.summary].compactMap { $0 } + text.body.headings.map(\.title)
    }

    private static func words(_ text: Contact.Text) -> [String] {
        [text.name] + [text.how, text.hours, text.say, text.sayAgain].compactMap { $0 } + text.asks + text.never
    }

    private static func words(_ term: Concept.Term) -> [String] { [term.preferred] + [term.meaning].compactMap { $0 } }

    /// An article as pages show it, whole or in parts.
    private static func pieces(_ text: Article.Text) -> [String] {
        [text.body.article, text.body.excerpt].flatMap { rendering in
            [rendering.html]
                + (rendering.procedure.map { [$0.introduction, $0.notes] + $0.steps } ?? [])
        }
    }

    private static func texts(_ knowledge: KnowledgeBase) -> [Localized<String>] {
        let graph = knowledge.graph
        var texts: [Localized<String>] = []
        for question in graph.questions.values {
            texts.append(question.why)
            for answer in question.answers { texts += [answer.label, answer.hint] }
        }
        for cause in graph.causes.values {
            texts.append(cause.say)
            for confusion in cause.confusions { texts.append(confusion.ifTakenFor) }
        }
        for fix in graph.fixes.values { texts += [fix.warning, fix.workedIf] }
        for source in knowledge.sources.values { texts.append(source.note) }
        return texts
    }
}
