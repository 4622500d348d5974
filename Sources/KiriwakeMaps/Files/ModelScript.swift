import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// The model for the browser's script and for other programs: `var kiriwakeModel = ` and JSON, as `docs/onward.md`
/// describes it. `version` changes when a key changes its meaning.
package struct ModelScript {
    private let model: DecisionModel
    private let claims: Claims

    package init(_ model: DecisionModel, _ claims: Claims) {
        self.model = model
        self.claims = claims
    }

    /// The whole file. Numbers are written so that reading them gives the same doubles.
    /// - Complexity: causes × answers.
    package var text: String { "var kiriwakeModel = \(json.text);\n" }

    private var json: JSON {
        .object([
            ("version", .integer(1)),
            ("causes", .array(model.causes.map { .string($0) })),
            ("something-else", .boolean(model.somethingElse != nil)),
            ("prior", .array(model.prior.map { .number($0) })),
            ("questions", .array(model.questions.indices.map(question))),
            ("fixes", .array(model.fixes.map(fix))),
            ("look-alikes", .array(model.causes.indices.map(lookalikes))),
            ("parameters", parameters),
            ("plans", .integer(Onward.plans(in: model))),
        ])
    }

    private func question(_ place: Place<Question>) -> JSON {
        let question = model.questions[place]
        // The first row is for causes whose articles are silent on the question; no other cause has it.
        var rows: [[Double]] = []
        let silent = model.causes.indices.first { isSilent($0, on: place) }
        rows.append(silent.map { row(of: $0, question) } ?? [])
        let numbers = model.causes.indices.map { cause -> Int in
            if isSilent(cause, on: place) { return 0 }
            let row = row(of: cause, question)
            if let known = rows.dropFirst().firstIndex(of: row) { return known }
            rows.append(row)
            return rows.count - 1
        }
        return .object([
            ("id", .string(question.id)), ("cost", .number(question.cost)), ("not-sure", .number(question.notSure)),
            ("only-if", .array(question.onlyIf.map { pair($0.question, $0.answer.index) })),
            ("answers", .array(question.replies.symptoms.map { .string($0) })),
            ("none-of-these", .boolean(question.replies.offersNoneOfThese)),
            ("rows", .array(rows.map { .array($0.map { .number($0) }) })),
            ("by-cause", .array(numbers.map { .integer($0) })),
        ])
    }

    private func row(of cause: Place<Cause>, _ question: DecisionModel.Question) -> [Double] {
        question.likelihood.map { $0[cause] }
    }

    private func isSilent(_ cause: Place<Cause>, on question: Place<Question>) -> Bool {
        model.isDescribed(cause)
            && claims.stated(OfferedAnswer(question: question, answer: Place(0)), by: cause) == nil
    }

    private func fix(_ fix: DecisionModel.Fix) -> JSON {
        .object([
            ("id", .string(fix.id)), ("cost", .number(fix.cost)), ("irreversible", .boolean(fix.isIrreversible)),
            ("repairs", .array(fix.repairs.map { .array([.integer($0.cause.index), .number($0.chance)]) })),
            ("needs", .array(fix.needs.map { pair($0.question, number(of: $0.answer, $0.question)) })),
            (
                "guards",
                .array(fix.guards.map { .array([.integer($0.lookalike.index), places($0.tellApart)]) })
            ),
            ("ask-first", places(fix.askFirst)), ("then", fix.followUp.map { .integer($0.index) } ?? .null),
        ])
    }

    private func lookalikes(of cause: Place<Cause>) -> JSON {
        guard model.isDescribed(cause) else { return .array([]) }
        return .array(
            claims.lookalikes[cause].map { lookalike in
                .array([
                    .integer(lookalike.cause.index), .boolean(lookalike.isCostly), places(lookalike.ineffectiveFixes),
                ])
            })
    }

    /// The numbers that the step and the finding depend on, by the names they have in `site.yml`.
    private static let parameterNames = [
        "impossible", "unresolved", "guard-ratio", "something-else-ratio", "reversible-share", "unsure-limit",
        "named-from",
        "likely-from", "almost-certain-from", "possible-from", "mentioned-from", "mentioned-causes",
        "warned-lookalikes",
        "pointing-ratio", "pointing-answers", "seen-from", "speaking-ratio", "separating-causes", "separating-from",
        "conflict-from", "disturbance", "something-else-limit", "overturned-from", "doubt", "redrawn-models",
    ]

    private var parameters: JSON {
        .object(Self.parameterNames.map { name in (name, .number(model.parameters.value(named: name)!)) })
    }

    private func number(of answer: Answer, _ question: Place<Question>) -> Int {
        switch answer {
        case .offered(let place): place.index
        case .noneOfThese: model.questions[question].replies.symptoms.count
        }
    }

    private func pair(_ question: Place<Question>, _ answer: Int) -> JSON {
        .array([.integer(question.index), .integer(answer)])
    }

    private func places<Kind>(_ places: [Place<Kind>]) -> JSON { .array(places.map { .integer($0.index) }) }
}
