import KiriwakeCore
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording

/// The words of one language for the script that continues where the wizard's pages end: what articles are called, and the
/// phrases around those names. What an article says more comes when it is shown (`OnwardPart`).
struct OnwardWords {
    let graph: KnowledgeGraph
    /// The person to ask.
    let person: Contact?
    /// Fixes by which that person is reached.
    let reaching: [Place<Fix>]
    /// Of the script's page.
    let scope: PageScope

    /// Interface texts that no template prints by itself.
    private static let texts: [TextKey] = [
        .noneOfThese, .notSure, .outcomeWorked, .outcomeFailed, .outcomeImpossible, .becauseLikely, .becauseCheap,
        .becauseLast,
        .pointsAnd, .sentenceGap, .quoteOpen, .quoteClose, .quoteInnerOpen, .quoteInnerClose, .beliefEarly,
        .beliefAlmostCertain, .beliefLikely, .beliefPossible, .beliefUnlikely, .noneFits, .handoverTitle,
        .handoverReasonAsked, .handoverReasonExhausted,
    ]

    /// The file: `var kiriwakeWords = ` and JSON, as `docs/onward.md` describes it.
    var script: String { "var kiriwakeWords = \(json.text);\n" }

    private var json: JSON {
        let (texts, names) = (scope.texts, scope.names)
        return .object([
            ("title", .string(scope.edition.title)),
            ("texts", .object(Self.texts.map { ($0.rawValue, .string(texts[$0])) })),
            (
                "phrases",
                .object(Phrase.allCases.map { ($0.rawValue, .array(texts.parts(of: $0).map { .string($0) })) })
            ),
            ("handover", title(texts[.handoverTitle])),
            ("folders", .object([("causes", folder(.cause)), ("fixes", folder(.fix))])),
            ("ending", .string(PagePath.ending)),
            (
                "questions",
                .object(graph.questions.ids.indexed().map { ($1.rawValue, .string(names.questions[$0].ask)) })
            ),
            ("causes", .object(graph.causes.ids.indexed().map { ($1.rawValue, title(names.causes[$0])) })),
            ("fixes", .object(graph.fixes.ids.indexed().map { ($1.rawValue, title(names.fixes[$0])) })),
            ("person", Saying(scope) { person?.texts[$0]?.say }.json),
            ("again", Saying(scope) { person?.texts[$0]?.sayAgain }.json),
            (
                "reaching",
                .array(reaching.map { .string(graph.fixes.ids[$0].rawValue) })
            ),
        ])
    }

    private func title(_ words: String) -> JSON { Context.Value.html(scope.phrased(words).text).json }

    /// Where the pages of a kind stand.
    private func folder(_ kind: ArticleKind) -> JSON {
        let index = scope.href(.index(kind))
        return .string(String(index[..<(index.lastIndex(of: "/").map(index.index(after:)) ?? index.startIndex)]))
    }
}

extension Saying {
    /// What to say in this language, and in the site's first where that is another.
    var json: JSON { .array([say, sayHome].map { $0.map { .string($0) } ?? .boolean(false) }) }
}
