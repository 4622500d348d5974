import KiriwakeModel

/// Every number of the decision model. Costs are minutes; the defaults and their sources stand in `docs/decision.md`.
package struct DecisionParameters: Sendable, Hashable {
    private var values: [String: Double]

    /// - Parameter changes: numbers that differ from the defaults, by name; unknown names are ignored.
    package init(changes: [String: Double] = [:]) {
        values = Self.defaults.merging(changes.filter { Self.defaults[$0.key] != nil }) { _, changed in changed }
    }

    /// What each number may be, by name.
    package static var ranges: [String: ClosedRange<Double>] {
        var ranges = defaults.mapValues { _ in 0...1e6 }
        for name in defaults.keys where name.hasPrefix("strength-") { ranges[name] = 0.0001...0.9999 }
        for name in ["slip", "not-sure", "impossible", "floor"] { ranges[name] = 0...0.5 }
        for name in defaults.keys where name.hasPrefix("prior-") { ranges[name] = 0.0001...1e6 }
        ranges["guard-ratio"] = 1...1e6
        ranges["unsure-limit"] = 1...1e6
        return ranges
    }

    private static let defaults: [String: Double] = [
        "prior-very-common": 32, "prior-common": 16, "prior-occasional": 4, "prior-rare": 1, "prior-very-rare": 0.25,
        "strength-always": 0.97, "strength-usually": 0.8, "strength-sometimes": 0.35, "strength-rarely": 0.08,
        "strength-never": 0.01,
        "floor": 0.01, "slip": 0.03, "not-sure": 0.05, "impossible": 0.05,
        "question-glance": 0.5, "question-look": 1, "question-try": 4,
        "wait-hour": 2, "risk-none": 0, "risk-low": 5, "risk-medium": 30, "risk-high": 60, "risk-irreversible": 600,
        "unresolved": 300, "guard-ratio": 4, "unsure-limit": 6,
    ]

    private func value(_ name: String) -> Double {
        guard let value = values[name] else { preconditionFailure("no number is named \(name)") }
        return value
    }

    /// Weight of a cause before anything is known; only ratios matter.
    package func prior(_ frequency: Frequency) -> Double { value("prior-" + frequency.rawValue) }

    /// Probability that goes with a word of strength.
    package func probability(_ strength: Strength) -> Double { value("strength-" + strength.rawValue) }

    /// Least probability of an answer that a cause does not mention beside others that it does.
    package var floor: Double { value("floor") }

    /// Probability that a reader picks an answer at random.
    package var slip: Double { value("slip") }

    /// Probability that a reader cannot tell.
    package var notSure: Double { value("not-sure") }

    /// Probability that a reader cannot carry out a fix, needs apart.
    package var impossible: Double { value("impossible") }

    package func cost(_ effort: Effort) -> Double { value("question-" + effort.rawValue) }

    /// Hands-on time, waiting at two minutes an hour, and the price of the risk.
    package func cost(_ fix: Fix) -> Double {
        fix.effort.value + value("wait-hour") * fix.wait.value / 60 + value("risk-" + fix.risk.rawValue)
    }

    /// Cost of ending without a repair.
    package var unresolved: Double { value("unresolved") }

    /// Questions that a reader may be unsure of before no more is asked.
    package var unsureLimit: Double { value("unsure-limit") }

    /// How many times likelier than its look-alike a cause must be before a guarded fix is offered.
    package var guardRatio: Double { value("guard-ratio") }
}
