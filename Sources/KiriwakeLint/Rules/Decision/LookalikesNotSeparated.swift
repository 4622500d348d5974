import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

extension Rule {
    package static let lookalikesNotSeparated = Rule(
        "KW303", "look-alikes that no question separates",
        rationale: """
            Two causes are said to be confused, and no question named under 'tell-apart' has an answer that is at least \
            three times likelier under one of them. A reader cannot be kept from the wrong fix then.
            """,
        failing: [
            "causes/paper-jam.md": """
            ---
            title: Paper is jammed
            frequency: common
            symptoms: {light-red: always}
            fixes: {pull-paper: usually}
            confused-with: [{cause: cable-loose}]
            ---
            """
        ],
        passing: [
            "causes/paper-jam.md": """
            ---
            title: Paper is jammed
            frequency: common
            symptoms: {light-red: always}
            fixes: {pull-paper: usually}
            confused-with: [{cause: cable-loose, tell-apart: [light]}]
            ---
            """
        ],
        check: .knowledge { subject in
            let graph = subject.graph
            let model = DecisionModel(graph, parameters: DecisionParameters())
            return graph.confusablePairs.compactMap { pair in
                guard let first = graph.causes.place(of: pair.first), let second = graph.causes.place(of: pair.second)
                else { return nil }
                let separates = pair.tellApart.compactMap { graph.questions.place(of: $0) }.contains { question in
                    model.questions[question].likelihood.contains { row in
                        max(row[first], row[second]) >= 3 * min(row[first], row[second])
                    }
                }
                guard !separates else { return nil }
                return Diagnostic(
                    "KW303", at: pair.location, "no question separates '\(pair.first)' from '\(pair.second)'",
                    expected: "a question under 'tell-apart' whose answers differ between the two",
                    advice: "name such a question, and say of its answers in both causes how often they are seen")
            }
        })
}
