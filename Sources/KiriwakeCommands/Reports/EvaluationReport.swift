import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// An evaluation as text and as JSON.
struct EvaluationReport: Report {
    private let evaluation: Evaluation
    private let wizard: Wizard
    private let policy: PolicyReport
    private let departures: Departures
    private var model: DecisionModel { wizard.model }

    init(_ evaluation: Evaluation, of wizard: Wizard) {
        self.evaluation = evaluation
        self.wizard = wizard
        policy = PolicyReport(wizard.policy, wizard.model)
        departures = Departures(wizard.policy)
    }

    // MARK: Text

    var text: String {
        var text = "\(evaluation.people) readers\n\n"
        text += table(
            "strategy", evaluation.results.map { ($0.guidance.rawValue, $0.total) })
        text += "\nthe wizard, by cause\n"
        let wizard = evaluation[.wizard]
        text += table("cause", model.causes.indices.map { (model.causes[$0], wizard.byCause[$0]) })
        text += CalibrationReport(wizard.calibration).text
        text += "\nmistaken for another cause when the first fix was advised (share of readers with that cause)\n"
        let mistakes = self.mistakes.filter { $0.share >= 0.01 }
        for mistake in mistakes.prefix(20) {
            text +=
                "  \(percent(mistake.share))  \(model.causes[mistake.cause]) mistaken for \(model.causes[mistake.believed])\n"
        }
        if mistakes.isEmpty { text += "  none for one reader in a hundred or more\n" }
        text += "\nfixes that do harm and cannot help, offered before one that can (readers)\n"
        for wrong in wrongFixes {
            text += "  \(wrong.count)  \(model.causes[wrong.cause]): \(model.fixes[wrong.fix].id)\n"
        }
        if wrongFixes.isEmpty { text += "  none\n" }
        text +=
            "\nby the model (slips, not sure, impossible fixes): \(minutes(policy.expectedCost)) minutes expected, "
        text += "\(minutes(policy.perfectInformation)) if the cause were known, "
        text += "\(minutes(policy.withoutQuestions)) without questions; \(policy.states) states, "
        text += "\(percent(departures.share)) of readers leave the pages\n"
        text += "\nwhere most leave the pages, by the model (of all readers)\n"
        for (place, share) in departures.states.prefix(Self.departuresShown) {
            text += "  \(percent(share))  \(line(place))\n"
        }
        if departures.states.isEmpty { text += "  nowhere\n" }
        if let most = policy.statesByQuestion.first {
            text += "the question in most states: \(model.questions[most.question].id), in \(most.states)\n"
        }
        return text
    }

    private static let departuresShown = 5

    /// A state as `ask --batch` takes it.
    private func line(_ place: Place<Policy.State>) -> String {
        let fragment = wizard.fragment(of: wizard.policy.states[place].evidence)
        return fragment.isEmpty ? "the first page" : fragment
    }

    private static let columns = [
        "resolved", "wrong fix", "wrong wait", "harmful", "questions", "p95", "minutes", "people",
    ]

    private func table(_ title: String, _ rows: [(name: String, tally: Evaluation.Tally)]) -> String {
        let width = max(title.count, rows.map(\.name.count).max() ?? 0)
        let lines =
            [(title, Self.columns)]
            + rows.map { name, tally in
                (
                    name,
                    [
                        percent(tally.resolved), percent(tally.wrongFix), percent(tally.wrongWait),
                        percent(tally.harmfulFix),
                        Decimal.text(tally.questions, places: 2), "\(tally.questions95)", minutes(tally.cost),
                        "\(tally.people)",
                    ]
                )
            }
        return lines.map { name, cells in
            let start = name + String(repeating: " ", count: width - name.count)
            return start
                + zip(cells, Self.columns).map { cell, column in
                    let space = max(column.count, 7) + 2 - cell.count
                    return String(repeating: " ", count: max(1, space)) + cell
                }.joined() + "\n"
        }.joined()
    }

    private func percent(_ share: Double) -> String { Decimal.percent(share, places: 2) }
    private func minutes(_ value: Double) -> String { Decimal.text(value, places: 1) }

    /// Every other cause that was believed in, the most frequent first.
    private var mistakes: [(share: Double, cause: Place<Cause>, believed: Place<Cause>)] {
        let wizard = evaluation[.wizard]
        return model.causes.indices.flatMap { cause in
            model.causes.indices.compactMap { believed -> (Double, Place<Cause>, Place<Cause>)? in
                let count = wizard.confusion[cause][believed]
                guard believed != cause, count > 0 else { return nil }
                return (Double(count) / Double(max(1, wizard.byCause[cause].people)), cause, believed)
            }
        }.sorted { (-$0.0, $0.1, $0.2) < (-$1.0, $1.1, $1.2) }
    }

    private var wrongFixes: [(count: Int, cause: Place<Cause>, fix: Place<Fix>)] {
        let wizard = evaluation[.wizard]
        return model.causes.indices.flatMap { cause in
            model.fixes.indices.filter { wizard.wrongFixes[cause][$0] > 0 }
                .map { (wizard.wrongFixes[cause][$0], cause, $0) }
        }.sorted { (-$0.0, $0.1, $0.2) < (-$1.0, $1.1, $1.2) }
    }

    // MARK: JSON

    /// `version` changes when a key changes its meaning.
    var json: JSON {
        let wizard = evaluation[.wizard]
        return .object([
            ("version", .integer(1)), ("people", .integer(evaluation.people)),
            ("guidance", .object(evaluation.results.map { ($0.guidance.rawValue, tally($0.total)) })),
            ("calibration", CalibrationReport(wizard.calibration).json),
            (
                "causes",
                .object(model.causes.indices.map { (model.causes[$0], tally(wizard.byCause[$0])) })
            ),
            (
                "confusion",
                .object(
                    model.causes.indices.map { cause in
                        (
                            model.causes[cause],
                            .object(
                                model.causes.indices.filter { wizard.confusion[cause][$0] > 0 }
                                    .map { (model.causes[$0], .integer(wizard.confusion[cause][$0])) })
                        )
                    })
            ),
            (
                "wrong-fixes",
                .array(
                    wrongFixes.map { wrong in
                        .object([
                            ("cause", .string(model.causes[wrong.cause])), ("fix", .string(model.fixes[wrong.fix].id)),
                            ("readers", .integer(wrong.count)),
                        ])
                    })
            ),
            (
                "policy",
                .object([
                    ("expected-cost", .number(policy.expectedCost)),
                    ("perfect-information", .number(policy.perfectInformation)),
                    ("without-questions", .number(policy.withoutQuestions)),
                    ("leaving-pages", .number(departures.share)), ("states", .integer(policy.states)),
                    (
                        "states-by-question",
                        .object(policy.statesByQuestion.map { (model.questions[$0.question].id, .integer($0.states)) })
                    ),
                ])
            ),
        ])
    }

    private func tally(_ tally: Evaluation.Tally) -> JSON {
        .object([
            ("people", .integer(tally.people)), ("resolved", .number(tally.resolved)),
            ("handed-over", .number(tally.people == 0 ? 0 : 1 - tally.resolved)),
            ("wrong-fix", .number(tally.wrongFix)), ("wrong-wait", .number(tally.wrongWait)),
            ("harmful-fix", .number(tally.harmfulFix)),
            ("questions", .number(tally.questions)), ("questions-p95", .integer(tally.questions95)),
            ("cost", .number(tally.cost)),
        ])
    }
}
