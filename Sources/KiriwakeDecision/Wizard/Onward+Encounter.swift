import KiriwakeModel

extension Onward {
    /// A step that a reader of the site meets.
    package struct Encounter: Sendable {
        /// Never a list.
        package let step: Policy.Step
        /// In the order shown.
        package let outcomes: [Policy.Outcome]
        package let belief: Belief
        package let finding: StateFinding
        /// Whether a page shows it; else the script does.
        package let isOnPage: Bool
    }

    /// What a reader meets in whose browser the script runs: the page of this evidence, or what the script shows where
    /// there is none, or where the pages end with a list.
    /// - Complexity: on a page, that of looking it up; else that of `judgement`.
    package mutating func encounter(_ evidence: Evidence) -> Encounter {
        if let place = wizard.policy.state(with: evidence), !wizard.policy.states[place].goesOn {
            let state = wizard.policy.states[place]
            return Encounter(
                step: state.step, outcomes: state.branches.map(\.outcome), belief: state.belief,
                finding: wizard.findings.states[place], isOnPage: true)
        }
        let judgement = judgement(of: evidence)
        return Encounter(
            step: judgement.step, outcomes: judgement.outcomes.map(\.outcome), belief: judgement.belief,
            finding: judgement.finding, isOnPage: false)
    }
}
