/// How simulated readers behave.
package struct ReaderModel: Sendable, Hashable {
    /// Probability of picking an answer blindly.
    package let slip: Double
    /// Probability of not being sure, for each question.
    package let notSure: Double
    /// Whether questions that fewer readers can answer are answered "not sure" as often as their articles say.
    package let notSureAsKnown: Bool
    /// Share of readers whose cause no article describes.
    package let unknown: Double
    /// How far the readers' true strengths and priors are from the authors': 0 not at all, 1 anything.
    package let disturbance: Double
    /// Probability that a fix cannot be carried out though nothing it needs is missing.
    package let impossible: Double
    /// Share in whose browsers the script runs.
    package let script: Double

    /// - Parameters: probabilities, 0 to 1. By default readers always know, answer truthfully, and have the script.
    package init(
        slip: Double = 0, notSure: Double = 0, notSureAsKnown: Bool = false, unknown: Double = 0,
        disturbance: Double = 0, impossible: Double = 0, script: Double = 1
    ) {
        self.slip = slip
        self.notSure = notSure
        self.notSureAsKnown = notSureAsKnown
        self.unknown = unknown
        self.disturbance = disturbance
        self.impossible = impossible
        self.script = script
    }
}
