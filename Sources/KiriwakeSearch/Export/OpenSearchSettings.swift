package import KiriwakeCore

/// Settings and mappings of an index of OpenSearch: how it cuts text, and which fields a document has.
///
/// Three analyzers differ in their last step. `indexed` keeps every word, so that phrases are found as they stand.
/// `searched` leaves particles out of queries. `concepts` adds the glossary's words, and is for a second clause of a query
/// that weighs little (`docs/search.md`): a concept has so many words that it would drown the one that was typed.
package struct OpenSearchSettings {
    private let synonyms: [String]
    private let isJapanese: Bool

    package init(_ corpus: SearchCorpus, language: String) {
        isJapanese = language == "ja" || language.hasPrefix("ja-")
        synonyms = corpus.synonyms.map { ($0.words + $0.foreign).map(Self.withoutSigns).filter(Self.saysSomething) }
            .filter { $0.count > 1 }.map { $0.joined(separator: ", ") }
    }

    package var json: JSON {
        .object([
            ("settings", .object([("analysis", analysis)])),
            ("mappings", .object([("properties", properties)])),
        ])
    }

    private var analysis: JSON {
        var filters: [(String, JSON)] = []
        if !synonyms.isEmpty {
            // One word that another version of the server cannot read shall not keep the index from being made.
            let glossary = JSON.object([
                ("type", .string("synonym_graph")), ("lenient", .boolean(true)),
                ("synonyms", .array(synonyms.map(JSON.string))),
            ])
            filters.append(("glossary", glossary))
        }
        if isJapanese {
            let words = Self.particles.split(whereSeparator: \.isWhitespace).map { JSON.string(String($0)) }
            filters.append(("particles", .object([("type", .string("stop")), ("stopwords", .array(words))])))
        }
        return .object([
            ("tokenizer", .object(isJapanese ? [("kuromoji", Self.kuromoji)] : [])),
            ("filter", .object(filters)),
            (
                "analyzer",
                .object([
                    ("indexed", analyzer([])), ("searched", analyzer(isJapanese ? ["particles"] : [])),
                    ("concepts", analyzer(synonyms.isEmpty ? [] : ["glossary"])),
                ])
            ),
        ])
    }

    /// A compound beside its parts would keep words of the glossary that hold one from being read.
    private static let kuromoji = JSON.object([
        ("type", .string("kuromoji_tokenizer")), ("mode", .string("search")),
        ("discard_compound_token", .boolean(true)),
    ])

    private func analyzer(_ last: [String]) -> JSON {
        let filters =
            isJapanese
            ? ["kuromoji_baseform", "cjk_width", "kuromoji_stemmer", "lowercase"]
            : ["cjk_width", "lowercase", "asciifolding"]
        return .object([
            ("type", .string("custom")), ("tokenizer", .string(isJapanese ? "kuromoji" : "standard")),
            ("char_filter", .array(isJapanese ? [.string("icu_normalizer")] : [])),
            ("filter", .array((filters + last).map(JSON.string))),
        ])
    }

    /// Left out of queries. What negates is none of them: 届かない is not 届く.
    private static let particles = """
        の に は を た が で て と も や へ か だ です ます から まで より など ので けど ね よ な し れ せ れる られる
        いる ある する なる こと もの とき ため それ これ この その って という
        """

    private var properties: JSON {
        let text = JSON.object([
            ("type", .string("text")), ("analyzer", .string("indexed")), ("search_analyzer", .string("searched")),
        ])
        let keyword = JSON.object([("type", .string("keyword"))])
        return .object([
            ("language", keyword), ("kind", keyword), ("path", keyword),
            ("needs-check", .object([("type", .string("boolean"))])), ("title", text), ("summary", text),
            ("aliases", text), ("searches", text), ("text", text),
        ])
    }

    /// Signs that have a meaning in a list of synonyms, none of which is searched for.
    private static func withoutSigns(_ words: String) -> String {
        String(words.map { ",\\#=>\n\r".contains($0) ? " " : $0 })
    }

    private static func saysSomething(_ words: String) -> Bool { !Atom.atoms(of: words).isEmpty }
}
