import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// How the people of stories were served, as text and as JSON.
struct StoryReport: Report, Measures {
    private let runs: [(story: RecordedStory, run: StoryRunner.Run)]
    private let wizard: Wizard

    init(_ stories: [RecordedStory], _ wizard: Wizard, _ graph: KnowledgeGraph) {
        self.wizard = wizard
        let runner = StoryRunner(wizard)
        runs = stories.map { ($0, runner.run(Story($0, graph))) }
    }

    static let names = StoryRunner.Verdict.allCases.map(\.rawValue) + ["right-or-acceptable", "harmful"]

    func number(_ name: String) -> Double { Double(count(name)) }

    /// Stories of which a name in `names` is true.
    private func count(_ name: String) -> Int {
        runs.count { _, run in
            switch name {
            case "right-or-acceptable": run.verdict == .right || run.verdict == .acceptable
            case "harmful": run.harmful != nil
            default: run.verdict.rawValue == name
            }
        }
    }

    var text: String {
        var text = ""
        for (story, run) in runs {
            text += "\(story.name)  \(run.verdict.rawValue)\(reason(run))\n"
            guard run.verdict == .unhelpful || run.verdict == .wrong else { continue }
            for (state, outcome) in run.path { text += "    \(line(state, outcome))\n" }
        }
        text += "\(Count.text(runs.count, "story", plural: "stories"))"
        return text + Self.names.map { ", \(count($0)) \($0)" }.joined() + "\n"
    }

    /// `version` changes when a key changes its meaning.
    var json: JSON {
        .object([
            ("version", .integer(1)), ("counts", .object(Self.names.map { ($0, .integer(count($0))) })),
            (
                "stories",
                .array(
                    runs.map { story, run in
                        .object([
                            ("name", .string(story.name)), ("verdict", .string(run.verdict.rawValue)),
                            ("fixes", .array(run.fixes.map { .string(id($0)) })),
                            ("helped-at", run.helpedAt.map { .integer($0) } ?? .null),
                            ("harmful", run.harmful.map { .string(id($0)) } ?? .null),
                            (
                                "wrongly-named", run.wronglyNamed.map { .string(wizard.model.causes[$0]) } ?? .null
                            ),
                            ("path", .array(run.path.map { .string(line($0.state, $0.outcome)) })),
                        ])
                    })
            ),
        ])
    }

    private func reason(_ run: StoryRunner.Run) -> String {
        var reasons: [String] = []
        if let fix = run.harmful { reasons.append("'\(id(fix))' does harm") }
        if let cause = run.wronglyNamed { reasons.append("'\(wizard.model.causes[cause])' is called likely") }
        if let place = run.helpedAt {
            reasons.append("helped by fix \(place)")
        } else {
            reasons.append("no fix helps")
        }
        return ": " + reasons.joined(separator: ", ")
    }

    private func id(_ fix: Place<Fix>) -> String { wizard.model.fixes[fix].id }

    private func line(_ place: Place<Policy.State>, _ outcome: Policy.Outcome?) -> String {
        StepLine(wizard).text(place, outcome)
    }
}

extension Story {
    init(_ story: RecordedStory, _ graph: KnowledgeGraph) {
        let helps = Set(story.helps.compactMap(graph.fixes.place))
        self.init(
            given: Dictionary(
                story.given.compactMap { question, reply in graph.questions.place(of: question).map { ($0, reply) } },
                uniquingKeysWith: { first, _ in first }),
            causes: Set(story.causes.compactMap(graph.causes.place)), helps: helps,
            harms: Set(story.harms.compactMap(graph.fixes.place)),
            isForPerson: helps.contains { graph.fixes[$0].human != nil })
    }
}
