import KiriwakeDecision
import KiriwakeModel

extension Wizard {
    /// The page of a state.
    func address(of state: Place<Policy.State>) -> Address { .state(code: code(state)) }
}
