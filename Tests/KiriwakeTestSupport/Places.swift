package import KiriwakeDecision
public import KiriwakeModel

// Small models of tests are easier to read with places and answers written as their numbers.

extension Place: ExpressibleByIntegerLiteral {
    public init(integerLiteral index: Int) { self.init(index) }
}

extension Answer: ExpressibleByIntegerLiteral {
    public init(integerLiteral index: Int) { self = .offered(Place(index)) }
}

extension DecisionModel.Question {
    /// A question of symptoms alone.
    package init(
        id: String, cost: Double, notSure: Double = DecisionParameters().notSureMost, onlyIf: [OfferedAnswer] = [],
        answers: [String], likelihood: [Indexed<Cause, Double>]
    ) {
        self.init(
            id: id, cost: cost, notSure: notSure, onlyIf: onlyIf,
            replies: Replies(symptoms: answers, offersNoneOfThese: false), likelihood: likelihood)
    }
}
