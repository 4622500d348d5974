import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

extension Rule {
    package static let lookalikesNotSeparated = Rule(
        .lookalikesNotSeparated, "look-alikes that no question separates",
        rationale: """
            Two causes are said to be confused, and no question named under 'tell-apart' has an answer that is \
            clearly likelier under one of them ('tell-apart-ratio' in site.yml). A reader cannot be kept from the wrong fix then.
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
        check: .knowledge { subject, code in
            let judge = subject.judge
            return subject.graph.confusablePairs.indexed().compactMap { place, pair in
                guard !judge.finding(place).isToldApart else { return nil }
                return Diagnostic(
                    code, at: pair.location, "no question separates '\(pair.first)' from '\(pair.second)'",
                    expected: "a question under 'tell-apart' whose answers differ between the two",
                    advice: "name such a question, and say of its answers in both causes how often they are seen")
            }
        })
}
