/// How strong a belief is, in steps that have words.
package enum Likelihood: String, CaseIterable, Sendable, Hashable {
    case almostCertain = "almost-certain"
    case likely, possible, unlikely

    /// Whether a reader would act on it.
    package var isStrong: Bool { self == .almostCertain || self == .likely }

    package init(_ probability: Double, _ parameters: DecisionParameters) {
        self =
            if probability >= parameters.almostCertainFrom {
                .almostCertain
            } else if probability >= parameters.likelyFrom {
                .likely
            } else if probability >= parameters.possibleFrom { .possible } else { .unlikely }
    }
}
