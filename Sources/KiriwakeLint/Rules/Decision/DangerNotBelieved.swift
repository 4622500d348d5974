import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

extension Rule {
    package static let dangerNotBelieved = Rule(
        .dangerNotBelieved, "a danger's own symptom does not convince",
        rationale: """
            An urgent cause says that it always shows a symptom which no other cause shows more than rarely. A reader who sees it must \
            learn of the danger, but by the numbers some commoner cause stays likelier.
            """,
        failing: [
            "causes/burning.md": """
            ---
            title: It burns
            frequency: very-rare
            urgent: true
            symptoms: {light-red: always}
            fixes: {pull-paper: usually}
            ---
            """,
            "causes/paper-jam.md": """
            ---
            title: Paper is jammed
            frequency: very-common
            fixes: {pull-paper: usually}
            ---
            """,
        ],
        passing: [
            "causes/burning.md": """
            ---
            title: It burns
            frequency: occasional
            urgent: true
            symptoms: {light-red: always}
            fixes: {pull-paper: usually}
            ---
            """,
            "causes/paper-jam.md": """
            ---
            title: Paper is jammed
            frequency: common
            symptoms: {light-red: never}
            fixes: {pull-paper: usually}
            ---
            """,
        ],
        check: .knowledge { subject, code in
            let graph = subject.graph
            return graph.causes.values.indexed().flatMap { cause, danger -> [Diagnostic] in
                guard danger.isUrgent else { return [] }
                return subject.judge.ownSymptoms(of: cause).filter { !$0.isConvincing }.compactMap { found in
                    let symptom = graph.symptom(of: found.answer)
                    guard let shown = graph.shownSymptoms[cause].first(where: { $0.target == symptom }) else {
                        return nil
                    }
                    return Diagnostic(
                        code, .warning, at: shown.location,
                        "of readers who see '\(symptom)', which only '\(danger.id)' shows, "
                            + "\(Decimal.percent(found.belief)) are believed to have it",
                        expected: "more than \(Decimal.percent(subject.parameters.believedLimit))",
                        advice: "say 'otherwise: never' of '\(symptom)', or make '\(danger.id)' more frequent")
                }
            }
        })
}
