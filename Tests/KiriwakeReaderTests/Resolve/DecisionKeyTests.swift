import KiriwakeCore
import KiriwakeModel
import KiriwakeReader
import KiriwakeTestSupport
import Testing

/// Keys that say what is normal, who can answer, what applies, what comes first and what comes then.
struct DecisionKeyTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nknown: many\nnormally: {red: rarely}\n"
            + "answers: [{id: red, label: Red}, {id: green, label: Green, otherwise: usually}]\n---\n",
        "questions/sound.md":
            "---\nask: Does it hum?\nonly-if: [red]\nanswers: [{id: hum, label: It hums}, quiet]\n---\n",
        "symptoms/quiet.md": "---\ntitle: It is quiet\notherwise: always\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n"
            + "confused-with: [{cause: loose, tell-apart: [light], if-taken-for: It tears.}]\n---\n",
        "causes/jam.de.md": "---\ntitle: Stau\nif-taken-for: {loose: Es reisst.}\n---\n",
        "causes/loose.md":
            "---\ntitle: Loose\nfrequency: common\nsymptoms: {green: always}\nfixes: {call: rarely}\n---\n",
        "fixes/pull.md":
            "---\ntitle: Pull\neffort: 5m\nrisk: none\nask-first: [light]\nthen: sound\n---\n1. Pull.\n",
        "fixes/call.md":
            "---\ntitle: Call\neffort: 5m\nwait: 3h\nrisk: none\nhuman: desk\nhelps: always\n---\n1. Call.\n",
        "contacts.yml": "- {id: desk, reaches: person, en: {name: Desk, how: Call., say: Hello.}}\n",
    ]

    private func read(_ changes: [String: String] = [:]) throws -> ContentReader.Reading {
        try Content.read(Self.articles.merging(changes) { _, new in new })
    }

    @Test func `what is written is what is read`() throws {
        let reading = try read()
        #expect(TextReport.render(reading.diagnostics) == "")
        let graph = reading.knowledge.graph
        let light = try #require(graph.questions["light"])
        #expect(light.knownBy == .many && light.onlyIf.isEmpty)
        #expect(light.answers.map(\.normally) == [.rarely, .usually])
        let sound = try #require(graph.questions["sound"])
        #expect(sound.knownBy == .most && sound.onlyIf.map(\.value) == ["red"])
        #expect(sound.answers.map(\.normally) == [nil, .always])
        let pull = try #require(graph.fixes["pull"])
        #expect(pull.askFirst.map(\.value) == ["light"] && pull.followUp?.value == "sound")
        let texts = try #require(graph.causes["jam"]?.confusions.first?.ifTakenFor)
        #expect(reading.knowledge.languages.map { texts[exactly: $0] } == ["It tears.", "Es reisst."])
    }

    @Test func `what happens when a cause is taken for another is read under its old names too`() throws {
        let old = Self.articles.mapValues {
            $0.replacing("if-taken-for: It tears", with: "harm: It tears").replacing(
                "if-taken-for: {", with: "harms: {")
        }
        let reading = try Content.read(old)
        #expect(TextReport.render(reading.diagnostics) == "")
        let texts = try #require(reading.knowledge.graph.causes["jam"]?.confusions.first?.ifTakenFor)
        #expect(reading.knowledge.languages.map { texts[exactly: $0] } == ["It tears.", "Es reisst."])
    }

    @Test func `a person helps every cause that says nothing else, and waiting for one needs no guard`() throws {
        let graph = try read().knowledge.graph
        #expect(graph.strength(of: "call", against: "jam") == .always)
        #expect(graph.strength(of: "call", against: "loose") == .rarely)
        #expect(graph.fixes["call"]?.needsGuard == false)
    }

    @Test func `mistakes in them are told with what to do`() throws {
        let broken = [
            "questions/light.md":
                "---\nask: Which light?\nknown: all\nonly-if: [red]\nnormally: {rad: rarely, red: seldom, quiet: never}\n"
                + "answers: [{id: red, label: Red}, {id: green, label: Green, otherwise: usually}]\n---\n",
            "questions/sound.md":
                "---\nask: Does it hum?\nonly-if: [nobody, smell]\nnormally: {quiet: usually}\n"
                + "answers: [{id: hum, label: It hums}, quiet]\n---\n",
            "symptoms/smell.md": "---\ntitle: It smells\n---\n",
            "causes/jam.md":
                "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n"
                + "confused-with: [{cause: loose, tell-apart: [light], harm: It tears.}]\n---\n",
            "causes/jam.de.md": "---\ntitle: Stau\nharms: {loose: Es reisst.}\n---\n",
            "causes/something-else.md": "---\ntitle: Else\nfrequency: rare\nfixes: {pull: usually}\n---\n",
            "fixes/pull.md":
                "---\ntitle: Pull\neffort: 5m\nrisk: none\nhelps: usually\nask-first: [lihgt]\nthen: sond\n---\n1. Pull.\n",
        ]
        try assertSnapshot(TextReport.render(try read(broken).diagnostics), "decision-keys")
    }
}
