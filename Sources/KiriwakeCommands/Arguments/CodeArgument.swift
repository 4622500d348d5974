import ArgumentParser
import KiriwakeDecision
import KiriwakeModel

/// Looks up a case code.
struct CodeArgument {
    struct Page {
        /// What was answered and tried, as far as the articles still know it.
        let evidence: Evidence
        /// Where the reader continues.
        let state: Place<Policy.State>
        /// Whether the page itself is gone.
        let isRetired: Bool
    }

    private let wizard: Wizard

    init(_ wizard: Wizard) { self.wizard = wizard }

    /// - Throws: `ValidationError` for a code that no page has and that was never recorded.
    func page(_ code: CaseCode) throws -> Page {
        if let state = wizard.policy.states.indices.first(where: { wizard.code($0) == code }) {
            return Page(evidence: wizard.policy.states[state].evidence, state: state, isRetired: false)
        }
        if let found = wizard.retiredCodes.first(where: { $0.code == code }) {
            return Page(evidence: found.evidence, state: found.target, isRetired: true)
        }
        throw ValidationError(
            "no page has the code \(code), and 'addresses.tsv' does not contain it; check the six digits")
    }
}

extension CaseCode: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
