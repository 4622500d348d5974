/// A model laid out for the inner loops of planning: flat arrays, looked up by place.
struct ModelTables: Sendable {
    struct Repair: Sendable {
        let cause: Int
        let chance: Double
    }

    struct Remedy: Sendable {
        let fix: Int
        let chance: Double
    }

    /// An answer that makes some fix possible.
    struct NeededAnswer: Sendable, Hashable {
        let question: Int
        let answer: Int
    }

    /// Answers of one question that make one fix possible.
    struct Need: Sendable {
        let fix: Int
        let question: Int
        /// Where they stand in `neededAnswers`.
        let answers: [Int]
    }

    let model: DecisionModel
    let causes: Int
    let fixes: Int
    /// By fix, where its repairs stand in `repairs`.
    let repairsOfFix: [Range<Int>]
    let repairs: [Repair]
    /// By fix, where its guards stand in `lookalikes`.
    let guardsOfFix: [Range<Int>]
    let lookalikes: [Int]
    let cost: [Double]
    let isIrreversible: [Bool]
    let needs: [Need]
    /// Each once, though many fixes may need it.
    let neededAnswers: [NeededAnswer]
    /// By question, the guards that an answer to it satisfies.
    let guardsAsked: [[Int]]
    /// By question, then answer, the fixes that the answer denies.
    let denied: [[[Int]]]
    /// By cause, where the fixes that have a chance against it stand in `remedies`.
    let fixesOfCause: [Range<Int>]
    let remedies: [Remedy]
    /// By cause, what it would cost in minutes if the cause were known and every fix allowed; nothing costs less.
    let hope: [Double]

    init(_ model: DecisionModel) {
        self.model = model
        causes = model.causes.count
        fixes = model.fixes.count
        cost = model.fixes.map(\.cost)
        isIrreversible = model.fixes.map(\.isIrreversible)
        var repairsOfFix: [Range<Int>] = []
        var repairs: [Repair] = []
        var guardsOfFix: [Range<Int>] = []
        var lookalikes: [Int] = []
        var needs: [Need] = []
        var neededAnswers: [NeededAnswer] = []
        var guardsAsked: [[Int]] = Array(repeating: [], count: model.questions.count)
        var denied = model.questions.map { Array(repeating: [Int](), count: $0.answers.count) }
        var remediesOfCause: [[Remedy]] = Array(repeating: [], count: model.causes.count)
        for (place, fix) in model.fixes.enumerated() {
            let firstGuard = lookalikes.count
            for look in fix.guards {
                for question in look.tellApart { guardsAsked[question].append(lookalikes.count) }
                lookalikes.append(look.lookalike)
            }
            guardsOfFix.append(firstGuard..<lookalikes.count)
            // Needs that answer the same question are alternatives: one of them is enough.
            for (question, alternatives) in Dictionary(grouping: fix.needs, by: \.question).sorted(by: {
                $0.key < $1.key
            }) {
                let answers = alternatives.map(\.answer)
                needs.append(
                    Need(
                        fix: place, question: question,
                        answers: answers.map { answer in
                            let needed = NeededAnswer(question: question, answer: answer)
                            if let known = neededAnswers.firstIndex(of: needed) { return known }
                            neededAnswers.append(needed)
                            return neededAnswers.count - 1
                        }))
                for answer in denied[question].indices where !answers.contains(answer) {
                    denied[question][answer].append(place)
                }
            }
            let firstRepair = repairs.count
            for repair in fix.repairs {
                remediesOfCause[repair.cause].append(Remedy(fix: place, chance: repair.chance))
                repairs.append(Repair(cause: repair.cause, chance: repair.chance))
            }
            repairsOfFix.append(firstRepair..<repairs.count)
        }
        self.repairsOfFix = repairsOfFix
        self.repairs = repairs
        self.guardsOfFix = guardsOfFix
        self.lookalikes = lookalikes
        self.needs = needs
        self.neededAnswers = neededAnswers
        self.guardsAsked = guardsAsked
        self.denied = denied
        var fixesOfCause: [Range<Int>] = []
        var remedies: [Remedy] = []
        for list in remediesOfCause {
            fixesOfCause.append(remedies.count..<(remedies.count + list.count))
            remedies += list
        }
        self.fixesOfCause = fixesOfCause
        self.remedies = remedies
        hope = model.causes.indices.map { Self.costKnowing($0, model) }
    }

    /// Expected minutes when the cause is known: its fixes by chance over price, as long as one is worth its price.
    private static func costKnowing(_ cause: Int, _ model: DecisionModel) -> Double {
        let unresolved = model.parameters.unresolved
        let fixes = model.fixes.compactMap { fix -> (success: Double, price: Double)? in
            guard let repair = fix.repairs.first(where: { $0.cause == cause }) else { return nil }
            // What a fix needs is taken to be there: that makes the sum lower, and keeps it a bound.
            let possible = 1 - model.parameters.impossible
            return (repair.chance * possible, possible * fix.cost + (1 - possible) * RepairPlanner.readingCost)
        }.sorted { $0.success * $1.price > $1.success * $0.price }
        var left = 1.0
        var cost = 0.0
        for fix in fixes where fix.success * unresolved > fix.price {
            cost += left * fix.price
            left *= 1 - fix.success
        }
        return cost + left * unresolved
    }
}
