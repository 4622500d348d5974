import KiriwakeModel

/// How much of a belief is left when the authors' numbers are not quite right.
///
/// A word such as "likely" must not hang on whether an author wrote "usually" or "sometimes", so it is chosen by what the
/// belief is at least in most of a number of redrawn models.
struct FirmBelief: Sendable {
    let models: [DecisionModel]
    private let doubt: Double

    init(_ model: DecisionModel) {
        models = model.redrawn()
        doubt = model.parameters.doubt
    }

    /// The belief that a cause keeps in all redrawn models but for the share that is left to doubt.
    /// - Complexity: models × pieces of evidence × causes.
    func probability(of cause: Place<Cause>, _ evidence: Evidence) -> Double {
        guard let first = models.first else { return 0 }
        let answers = first.answers(in: evidence)
        let failed = evidence.exhaustedFixes
        let beliefs = models.map { Belief($0, answers: answers, failed: failed).probabilities[cause] }
        return beliefs.sorted()[min(beliefs.count - 1, Int(doubt * Double(beliefs.count)))]
    }
}
