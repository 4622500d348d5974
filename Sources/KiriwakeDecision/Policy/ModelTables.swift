import KiriwakeModel

/// A model laid out for the inner loops of planning, in flat arrays.
struct ModelTables: Sendable {
    typealias Guard = DecisionModel.Fix.Guard

    struct Repair: Sendable {
        let cause: Place<Cause>
        let chance: Double
    }

    struct Remedy: Sendable {
        let fix: Place<Fix>
        let chance: Double
    }

    /// An answer that makes some fix possible.
    struct NeededAnswer: Sendable, Hashable {
        let question: Place<Question>
        let answer: Answer
    }

    /// Answers of one question that make one fix possible.
    struct Need: Sendable {
        let fix: Place<Fix>
        let question: Place<Question>
        let answers: [Place<NeededAnswer>]
    }

    let model: DecisionModel
    let causes: Range<Place<Cause>>
    let fixes: Range<Place<Fix>>
    let repairsOfFix: Indexed<Fix, Range<Place<Repair>>>
    let repairs: Indexed<Repair, Repair>
    let guardsOfFix: Indexed<Fix, Range<Place<Guard>>>
    let lookalikes: Indexed<Guard, Place<Cause>>
    let cost: Indexed<Fix, Double>
    let isIrreversible: Indexed<Fix, Bool>
    /// Whether a fix with `ask-first` cannot help a reader whose cause no article describes.
    let needsKnownCause: Indexed<Fix, Bool>
    /// Fixes that wait for a question.
    let askingFirst: [Place<Fix>]
    let needs: [Need]
    /// Each listed once, though many fixes may need it.
    let neededAnswers: Indexed<NeededAnswer, NeededAnswer>
    /// Their questions, each once.
    let neededQuestions: [Place<Question>]
    /// The guards that an answer to a question satisfies.
    let guardsAsked: Indexed<Question, [Place<Guard>]>
    /// The fixes that an answer to a question denies.
    let denied: Indexed<Question, PerAnswer<[Place<Fix>]>>
    /// The fixes that have a chance against a cause.
    let remediesOfCause: Indexed<Cause, Range<Place<Remedy>>>
    let remedies: Indexed<Remedy, Remedy>
    /// What a cause would cost in minutes if it were known and every fix allowed; nothing costs less.
    let hope: Indexed<Cause, Double>

    /// Minutes to find out that a fix cannot be carried out.
    static let readingCost = 1.0

    init(_ model: DecisionModel) {
        self.model = model
        causes = model.causes.indices
        fixes = model.fixes.indices
        cost = model.fixes.mapValues(\.cost)
        isIrreversible = model.fixes.mapValues(\.isIrreversible)
        needsKnownCause = model.fixes.mapValues { fix in
            !fix.askFirst.isEmpty && !fix.repairs.contains { $0.cause == model.somethingElse }
        }
        askingFirst = model.fixes.indices.filter { !model.fixes[$0].askFirst.isEmpty }
        var repairsOfFix: Indexed<Fix, Range<Place<Repair>>> = []
        var repairs: Indexed<Repair, Repair> = []
        var guardsOfFix: Indexed<Fix, Range<Place<Guard>>> = []
        var lookalikes: Indexed<Guard, Place<Cause>> = []
        var needs: [Need] = []
        var neededAnswers: Indexed<NeededAnswer, NeededAnswer> = []
        var guardsAsked: Indexed<Question, [Place<Guard>]> = model.questions.mapValues { _ in [] }
        var denied = model.questions.mapValues { question in question.likelihood.mapValues { _ in [Place<Fix>]() } }
        var remediesByCause: Indexed<Cause, [Remedy]> = model.causes.mapValues { _ in [] }
        for (place, fix) in model.fixes.indexed() {
            let firstGuard = lookalikes.endIndex
            for look in fix.guards {
                let rule = lookalikes.append(look.lookalike)
                for question in look.tellApart { guardsAsked[question].append(rule) }
            }
            guardsOfFix.append(firstGuard..<lookalikes.endIndex)
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
                            return neededAnswers.firstIndex(of: needed) ?? neededAnswers.append(needed)
                        }))
                for answer in model.questions[question].answers where !answers.contains(answer) {
                    denied[question][answer].append(place)
                }
            }
            let firstRepair = repairs.endIndex
            for repair in fix.repairs {
                remediesByCause[repair.cause].append(Remedy(fix: place, chance: repair.chance))
                repairs.append(Repair(cause: repair.cause, chance: repair.chance))
            }
            repairsOfFix.append(firstRepair..<repairs.endIndex)
        }
        self.repairsOfFix = repairsOfFix
        self.repairs = repairs
        self.guardsOfFix = guardsOfFix
        self.lookalikes = lookalikes
        self.needs = needs
        self.neededAnswers = neededAnswers
        neededQuestions = Set(neededAnswers.map(\.question)).sorted()
        self.guardsAsked = guardsAsked
        self.denied = denied
        var remedies: Indexed<Remedy, Remedy> = []
        remediesOfCause = remediesByCause.mapValues { list in
            let first = remedies.endIndex
            for remedy in list { remedies.append(remedy) }
            return first..<remedies.endIndex
        }
        self.remedies = remedies
        hope = Indexed(model.causes.indices.map { Self.costKnowing($0, model) })
    }

    /// By fix, whether it waits for a question.
    func waiting(_ reply: (Place<Question>) -> Reply?) -> Indexed<Fix, Bool> {
        var waiting = Indexed<Fix, Bool>(repeating: false, count: fixes.count)
        for fix in askingFirst { waiting[fix] = model.mustAskFirst(fix, reply) }
        return waiting
    }

    /// Expected minutes that offering a fix takes, whatever comes of it.
    /// - Parameter possible: probability that the reader can carry it out.
    func price(of fix: Place<Fix>, possible: Double) -> Double {
        Self.price(ofMinutes: cost[fix], possible: possible)
    }

    private static func price(ofMinutes minutes: Double, possible: Double) -> Double {
        possible * minutes + (1 - possible) * readingCost
    }

    /// Expected minutes when the cause is known: its fixes by chance over price, as long as one is worth its price.
    private static func costKnowing(_ cause: Place<Cause>, _ model: DecisionModel) -> Double {
        let unresolved = model.parameters.unresolved
        let fixes = model.fixes.compactMap { fix -> (success: Double, price: Double)? in
            guard let repair = fix.repairs.first(where: { $0.cause == cause }) else { return nil }
            // Needs are assumed to be met: that can only lower the sum, so it remains a lower bound.
            let possible = 1 - model.parameters.impossible
            return (repair.chance * possible, price(ofMinutes: fix.cost, possible: possible))
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
