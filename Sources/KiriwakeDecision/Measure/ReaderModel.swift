/// How simulated readers behave.
package struct ReaderModel: Sendable, Hashable {
    /// Probability of picking an answer blindly.
    package let slip: Double
    /// Probability of not being sure, for each question.
    package let notSure: Double
    /// Probability that a fix cannot be carried out though nothing it needs is missing.
    package let impossible: Double

    /// - Parameters: probabilities, 0 to 1; all 0 are readers who always know, and answer truthfully.
    package init(slip: Double = 0, notSure: Double = 0, impossible: Double = 0) {
        self.slip = slip
        self.notSure = notSure
        self.impossible = impossible
    }
}
