package import KiriwakeModel

/// Decides about any evidence, whether or not the wizard has a page for it, one step at a time. The browser's script does
/// the same where the pages end (`onward.js/engine`).
package struct Onward: Sendable {
    /// What some evidence amounts to, and what to do next.
    package struct Judgement: Sendable {
        package let belief: Belief
        /// Never a list: who was not sure too often to be asked more is led through the sequence fix by fix.
        package let step: Policy.Step
        /// Fixes that may be offered now and are worth their price, the best first.
        package let sequence: [Place<Fix>]
        /// Outcomes of the step with their probabilities, in the order shown.
        package let outcomes: [(outcome: Policy.Outcome, probability: Double)]
        package let finding: StateFinding
        /// What is known if the fix works and something else still does not; nil where no fix is offered.
        package let afterRepair: Evidence?
    }

    let wizard: Wizard
    private let model: DecisionModel
    private var judge: Judge

    package init(_ wizard: Wizard) {
        self.wizard = wizard
        model = wizard.model
        judge = wizard.judge
    }

    /// Sequences that the search of one state may plan beyond one step: what a phone does within a blink. Small models
    /// are searched to their end with less once a few answers are given.
    private static let plans = 4000

    /// Sequences that the search of one state may plan in a model, beyond one step; 0 looks ahead one step only.
    package static func plans(in model: DecisionModel) -> Int {
        model.questions.count + model.fixes.count <= LookAhead.width ? plans : 0
    }

    /// Sequences that a search is given in all: a search spends half of what is left on each state, so this is twice as many.
    static func plansAllowed(in model: DecisionModel) -> Int { 2 * plans(in: model) }

    /// - Complexity: that of one state of the compiler.
    package mutating func judgement(of evidence: Evidence) -> Judgement {
        // A search of its own for each state makes the step depend on the evidence alone.
        var lookAhead = LookAhead(judge.tables, plans: Self.plansAllowed(in: model))
        let belief = Belief(model, evidence)
        let sequence = lookAhead.sequence(evidence)
        let step =
            model.isLost(evidence)
            ? sequence.first.map(Policy.Step.attempt) ?? .handOver : lookAhead.choose(evidence)
        return Judgement(
            belief: belief, step: step, sequence: sequence,
            outcomes: model.outcomes(of: step, belief, possibility: { lookAhead.possibility(of: $0, evidence) }),
            finding: judge.finding(evidence, belief, step: step),
            afterRepair: {
                guard case .attempt(let fix) = step else { return nil }
                return wizard.evidence(evidence, after: fix)
            }())
    }
}
