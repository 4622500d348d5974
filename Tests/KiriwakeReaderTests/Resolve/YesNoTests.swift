import KiriwakeCore
import KiriwakeModel
import KiriwakeReader
import KiriwakeTestSupport
import Testing

/// Answers called yes and no, and what answers are called without their question.
struct YesNoTests {
    private static let cause = "---\ntitle: Dead\nfrequency: common\nsymptoms: {lamp-no: always}\n---\n"

    private func read(_ files: [String: String]) throws -> (graph: KnowledgeGraph, report: String) {
        let reading = try Content.read(files)
        return (reading.knowledge.graph, TextReport.render(reading.diagnostics))
    }

    private func names(_ graph: KnowledgeGraph, _ symptom: SymptomID) throws -> [String] {
        let languages = try ["en", "de"].enumerated().map { try #require(Language(tag: $1, index: $0)) }
        return languages.flatMap { [graph.label(of: symptom, in: $0), graph.standaloneName(of: symptom, in: $0)] }
    }

    @Test func `a yes-no question has two answers with its id, in the words of each language`() throws {
        let (graph, report) = try read([
            "questions/lamp.md": "---\nask: Is it lit?\nanswers: yes-no\nnormally: {lamp-yes: usually}\n---\n",
            "questions/lamp.de.md": "---\nask: Leuchtet sie?\n---\n", "causes/dead.md": Self.cause,
        ])
        #expect(report == "")
        #expect(graph.questions["lamp"]?.answers.map(\.symptom.value) == ["lamp-yes", "lamp-no"])
        #expect(graph.questions["lamp"]?.answers.map(\.normally) == [.usually, nil])
        #expect(try names(graph, "lamp-no") == ["No", "Is it lit? – No", "Nein", "Leuchtet sie? – Nein"])
    }

    @Test func `a translation may have other words for them`() throws {
        let (graph, report) = try read([
            "questions/lamp.md": "---\nask: Is it lit?\nanswers: yes-no\n---\n",
            "questions/lamp.de.md": "---\nask: Leuchtet sie?\nlabels: {lamp-no: Gar nicht}\n---\n",
        ])
        #expect(report == "")
        #expect(try names(graph, "lamp-no") == ["No", "Is it lit? – No", "Gar nicht", "Leuchtet sie? – Gar nicht"])
    }

    @Test func `an answer is named with its question where it says nothing by itself`() throws {
        let (graph, report) = try read([
            "questions/one.md": "---\nask: One?\nanswers: [called-yes, told, {id: bare, label: Green}]\n---\n",
            "questions/two.md":
                "---\nask: Two?\nanswers: [{id: same, label: It is red!, hint: Like blood.}, "
                + "{id: hinted, label: Blue, hint: Like the sky.}]\n---\n",
            "symptoms/called-yes.md": "---\ntitle: \"Yes.\"\nsummary: It does.\n---\n",
            "symptoms/told.md": "---\ntitle: It is red\n---\n",
        ])
        #expect(report == "")
        #expect(try names(graph, "called-yes").prefix(2) == ["Yes.", "One? – Yes."])
        #expect(try names(graph, "told").prefix(2) == ["It is red", "One? – It is red"])
        #expect(try names(graph, "same").prefix(2) == ["It is red!", "Two? – It is red!"])
        #expect(try names(graph, "bare").prefix(2) == ["Green", "One? – Green"])
        #expect(try names(graph, "hinted").prefix(2) == ["Blue", "Blue"])
    }

    @Test func `a symptom with an article is titled so, wherever its title is shown`() throws {
        let (graph, _) = try read([
            "questions/one.md": "---\nask: Does it run?\nanswers: [runs, stands]\n---\n",
            "questions/one.de.md": "---\nask: Läuft sie?\n---\n",
            "symptoms/runs.md": "---\ntitle: \"Yes\"\n---\n", "symptoms/runs.de.md": "---\ntitle: Ja\n---\n",
            "symptoms/stands.md": "---\ntitle: It stands still\n---\n",
        ])
        let english = try #require(Language(tag: "en", index: 0))
        let german = try #require(Language(tag: "de", index: 1))
        let article = try #require(graph.symptoms["runs"]?.article)
        #expect(article.title(in: english) == "Does it run? – Yes")
        #expect(article.title(in: german) == "Läuft sie? – Ja")
        #expect(graph.symptoms["stands"]?.article?.title(in: german) == "It stands still")
    }

    @Test func `a question in place of its answer, and yes in place of a strength, are told what to write`() throws {
        let lamp = "---\nask: Is it lit?\nanswers: yes-no\n---\n"
        func report(_ symptoms: String) throws -> String {
            try read([
                "questions/lamp.md": lamp,
                "causes/dead.md": "---\ntitle: Dead\nfrequency: common\nsymptoms: {\(symptoms)}\n---\n",
            ]).report
        }
        #expect(
            try report("lamp: always") == """
                content/causes/dead.md:4:12: error KW107: there is no symptom 'lamp'
                    expected: the id of a symptom
                    do: 'lamp' is a question; name one of its answers: lamp-yes, lamp-no

                """)
        #expect(
            try report("lamp: no") == """
                content/causes/dead.md:4:18: error KW106: 'lamp' is 'no'
                    expected: one of: always, usually, sometimes, rarely, never
                    do: name the answer and say how often it is seen, as in 'lamp-no: always'

                """)
    }

    @Test func `yes and no as ids are told what to write`() throws {
        let report = try read(["questions/lamp.md": "---\nask: Is it lit?\nanswers: [yes, no]\n---\n"]).report
        #expect(report.contains("there is no symptom 'yes'"))
        #expect(report.contains("do: write 'answers: yes-no' in the question"))
        let both = "answers: [{id: yes, label: Yes}, {id: no, label: No}]\n---\n"
        #expect(
            try read([
                "questions/a.md": "---\nask: A?\n" + both, "questions/b.md": "---\nask: B?\n" + both,
            ]).report.contains(
                "do: delete it from one of them, or give this answer an id of its own: {id: b-yes, label: …}"))
    }

    @Test func `a case that says yes is told the answer's id`() throws {
        let report = try read([
            "questions/lamp.md": "---\nask: Is it lit?\nanswers: yes-no\n---\n",
            "causes/dead.md":
                "---\ntitle: Dead\nfrequency: common\nsymptoms: {lamp-no: always}\n"
                + "cases: [{given: {lamp: no}, leads-to: dead}]\n---\n",
        ]).report
        #expect(report.contains("the question 'lamp' has no answer 'no'"))
        #expect(report.contains("do: did you mean 'lamp-no'?"))
    }

    @Test func `another word than yes-no is no list`() throws {
        #expect(
            try read(["questions/lamp.md": "---\nask: Is it lit?\nanswers: yes/no\n---\n"]).report.contains(
                "expected: a list of symptom ids, or of {id, label, hint}, or yes-no"))
    }
}
