/// A model laid out for the inner loops of planning: flat arrays, looked up by place.
struct ModelTables: Sendable {
    struct Guard: Sendable {
        let fix: Int
        let lookalike: Int
    }

    /// Answers of one question that make one fix possible.
    struct Need: Sendable {
        let fix: Int
        let question: Int
        let answers: [Int]
    }

    let model: DecisionModel
    let causes: Int
    let fixes: Int
    let guards: [Guard]
    let needs: [Need]
    /// By fix, the places of its guards.
    let guardsOfFix: [[Int]]
    /// By question, the guards that an answer to it satisfies.
    let guardsAsked: [[Int]]
    /// By question, then answer, the fixes that the answer denies.
    let denied: [[[Int]]]
    /// By cause, the fixes that have a chance against it.
    let fixesOfCause: [[Int]]

    init(_ model: DecisionModel) {
        self.model = model
        causes = model.causes.count
        fixes = model.fixes.count
        var guards: [Guard] = []
        var needs: [Need] = []
        var guardsOfFix: [[Int]] = Array(repeating: [], count: model.fixes.count)
        var guardsAsked: [[Int]] = Array(repeating: [], count: model.questions.count)
        var denied = model.questions.map { Array(repeating: [Int](), count: $0.answers.count) }
        var fixesOfCause: [[Int]] = Array(repeating: [], count: model.causes.count)
        for (place, fix) in model.fixes.enumerated() {
            for look in fix.guards {
                for question in look.tellApart { guardsAsked[question].append(guards.count) }
                guardsOfFix[place].append(guards.count)
                guards.append(Guard(fix: place, lookalike: look.lookalike))
            }
            // Needs that answer the same question are alternatives: one of them is enough.
            for (question, alternatives) in Dictionary(grouping: fix.needs, by: \.question).sorted(by: {
                $0.key < $1.key
            }) {
                let answers = alternatives.map(\.answer)
                needs.append(Need(fix: place, question: question, answers: answers))
                for answer in denied[question].indices where !answers.contains(answer) {
                    denied[question][answer].append(place)
                }
            }
            for repair in fix.repairs { fixesOfCause[repair.cause].append(place) }
        }
        self.guards = guards
        self.needs = needs
        self.guardsOfFix = guardsOfFix
        self.guardsAsked = guardsAsked
        self.denied = denied
        self.fixesOfCause = fixesOfCause
    }
}
