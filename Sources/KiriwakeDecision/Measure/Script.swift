import KiriwakeModel
import Synchronization

/// The script of the site for simulated readers: what it says to some evidence is worked out once, whoever brings it first.
struct Script: Sendable {
    struct Encounter: Sendable {
        let step: Policy.Step
        /// The likeliest cause.
        let leading: Place<Cause>?
        /// The cause named to the reader.
        let named: StateFinding.Named?
    }

    private final class Memory: Sendable {
        let encounters = Mutex<[Evidence: Encounter]>([:])
    }

    private var onward: Onward
    private let memory = Memory()

    init(_ onward: Onward) { self.onward = onward }

    /// - Complexity: that of `Onward.encounter` for the first reader with this evidence.
    mutating func encounter(_ evidence: Evidence) -> Encounter {
        if let known = memory.encounters.withLock({ $0[evidence] }) { return known }
        let met = onward.encounter(evidence)
        let found = Encounter(step: met.step, leading: met.belief.leading, named: met.finding.named)
        memory.encounters.withLock { $0[evidence] = found }
        return found
    }
}
