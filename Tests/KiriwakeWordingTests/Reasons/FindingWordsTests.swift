import KiriwakeDecision
import KiriwakeModel
import KiriwakeTestSupport
import KiriwakeWording
import Testing

/// What is said of a state, with each interface text as its key in brackets.
struct FindingWordsTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\nnone-of-these: true\n---\n",
        "questions/sound.md":
            "---\nask: Does it hum?\nanswers: [{id: hum, label: It hums}, {id: quiet, label: Quiet}]\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always, hum: always}\nfixes: {pull: usually}\n"
            + "confused-with: [{cause: loose, tell-apart: [light], if-taken-for: It tears.}]\n---\n",
        "causes/loose.md":
            "---\ntitle: Loose\nfrequency: common\nsymptoms: {green: always, quiet: always}\nfixes: {reset: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/reset.md": "---\ntitle: Reset\neffort: 5m\nrisk: high\nwarning: All is lost.\n---\n1. Reset.\n",
    ]

    /// - Parameter given: places of answers by place of question; `light` is the first question, `sound` the second.
    private func lines(
        _ given: [(Place<Question>, Answer)], _ change: (inout DecisionParameters) -> Void = { _ in }
    ) throws -> [String] {
        var parameters = DecisionParameters()
        parameters.disturbance = 0
        change(&parameters)
        let knowledge = try Content.read(Self.articles, languages: ["en"]).knowledge
        let wizard = try #require(
            try Wizard.compile(knowledge.graph, parameters: parameters, maxStates: 100, named: []))
        let evidence = given.reduce(Evidence(wizard.model)) { $0.adding(.answer($1.1), to: $1.0) }
        let texts = try Texts(
            Dictionary(uniqueKeysWithValues: TextKey.allCases.map { ($0.rawValue, "[\($0.rawValue)]") }),
            language: knowledge.languages[0])
        return FindingWords(StepWords(knowledge.graph, texts))
            .lines(wizard.advice(on: evidence).finding)
    }

    private let red: (Place<Question>, Answer) = (0, 0)
    private let hum: (Place<Question>, Answer) = (1, 0)
    private let quiet: (Place<Question>, Answer) = (1, 1)

    @Test func `nothing is said before anything is known`() throws {
        #expect(try lines([]) == [])
    }

    @Test func `a settled cause is named, with what it is not, by which answer, and what not to try`() throws {
        #expect(
            try lines([red, hum]) == [
                "[belief]: Jam ([belief-almost-certain])",
                "  [points-many-before][quote-open]Which light? – Red[quote-close][points-and]"
                    + "[quote-open]Does it hum? – It hums[quote-close][points-many-after]",
                "[belief-not]: Loose",
                "  [opposes-before][quote-open]Which light? – Red[quote-close][opposes-after]",
                "  It tears.",
                "  ! [avoid-before]Reset[avoid-after]",
            ])
    }

    @Test func `what is too early to say, and may not be tried yet, is put so`() throws {
        let early = try lines([red]) { $0.namedFrom = 0.99 }
        #expect(early == [])
        let doubtful = try lines([red, hum]) { $0.likelyFrom = 1 }
        #expect(doubtful.contains("[belief-open]: Loose"))
        #expect(doubtful.contains("  ! [not-yet-before]Reset[not-yet-after]"))
    }

    @Test func `answers that rarely go together are named, with the question to answer again`() throws {
        let said = try lines([red, quiet]) { $0.conflictFrom = 0.1 }
        let conflict = try #require(said.firstIndex { $0.hasPrefix("[conflict-before]") })
        #expect(
            said[conflict]
                == "[conflict-before][quote-open]Which light? – Red[quote-close][conflict-between]"
                + "[quote-open]Does it hum? – Quiet[quote-close][conflict-after]")
        #expect(said[conflict + 1].hasPrefix("  [change-before][quote-open]"))
        #expect(!said.contains { $0.hasPrefix("[belief-not]") })
    }

    @Test func `answers that fit no cause are said to fit none`() throws {
        let said = try lines([red, quiet]) {
            $0.somethingElse = 0.5
            $0.conflictFrom = 50
        }
        #expect(said.contains("[none-fits]"))
    }
}
