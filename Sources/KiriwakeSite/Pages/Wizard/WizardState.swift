import KiriwakeDecision
import KiriwakeModel

/// One state of the wizard, as far as its page words it.
struct WizardState: Sendable {
    /// A question that was answered.
    struct Replied: Sendable {
        let question: Place<Question>
        let reply: Reply
        /// Every reply that the question allows, with the page it leads to; nil for the one that was given.
        let choices: [(reply: Reply, next: Address?)]
    }

    /// Six digits; nil for the first state.
    let code: CaseCode?
    /// Its evidence in an address, for the script that continues; empty for the first state.
    let fragment: String
    /// The page that readers mostly come from.
    let previous: Address?
    /// In the order in which they were asked.
    let replies: [Replied]
    let attempts: [(fix: Place<Fix>, attempt: Attempt)]
    let finding: StateFinding
    /// What is known if the fix worked and something else still does not, in an address, for the script that continues; nil
    /// where no fix is offered.
    let fragmentAfterRepair: String?
    /// What can come of the step, with the page it leads to.
    let outcomes: [(outcome: Policy.Outcome, next: Address)]

    func next(after outcome: Policy.Outcome) -> Address? { outcomes.first { $0.outcome == outcome }?.next }
}

extension WizardState {
    /// - Complexity: the path that each alternative reply replays.
    init(_ place: Place<Policy.State>, of wizard: Wizard) {
        let state = wizard.policy.states[place]
        self.init(
            code: wizard.code(place), fragment: wizard.fragment(of: state.evidence),
            previous: wizard.parent(of: place).map(wizard.address),
            replies: wizard.repliesInOrder(state.evidence).map { question, given in
                let possible = wizard.model.questions[question].replies.answers.map(Reply.answer) + [.notSure]
                return Replied(
                    question: question, reply: given,
                    choices: possible.map { reply in
                        // An alternative leads to where the other replies, given again, end.
                        let next = { wizard.policy.replay(state.evidence.adding(reply, to: question)) }
                        return (reply, reply == given ? nil : wizard.address(of: next()))
                    })
            },
            attempts: state.evidence.allAttempts.map { ($0.fix, $0.attempt) },
            finding: wizard.findings.states[place],
            fragmentAfterRepair: {
                guard case .attempt(let fix) = state.step else { return nil }
                return wizard.fragment(of: wizard.evidence(state.evidence, after: fix))
            }(),
            outcomes: state.branches.compactMap { branch in
                branch.target.map { (branch.outcome, wizard.address(of: $0)) }
            })
    }
}
