import Foundation
package import KiriwakeModel

/// The word nearest to a number.
package struct NearestWord {
    private let parameters: DecisionParameters

    package init(_ parameters: DecisionParameters) { self.parameters = parameters }

    /// By odds, as chances multiply.
    package func strength(nearest probability: Double) -> Strength {
        let odds = { (value: Double) in log(value / (1 - value)) }
        let sought = odds(min(max(probability, 1e-6), 1 - 1e-6))
        let distance = { (strength: Strength) in abs(odds(parameters.probability(strength)) - sought) }
        return Strength.allCases.min { distance($0) < distance($1) } ?? .sometimes
    }

    /// By ratio.
    package func frequency(nearest weight: Double) -> Frequency {
        let distance = { (frequency: Frequency) in abs(log(parameters.prior(frequency) / max(weight, 1e-9))) }
        return Frequency.allCases.min { distance($0) < distance($1) } ?? .occasional
    }

    /// A probability without the readers who answer at random; always above 0.
    package func unslipped(_ probability: Double, among answers: Int) -> Double {
        max((probability - parameters.slip / Double(answers)) / (1 - parameters.slip), 1e-3)
    }
}
