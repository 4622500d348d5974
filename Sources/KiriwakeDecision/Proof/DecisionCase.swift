package import KiriwakeModel

/// A case of an article, resolved for one model.
package struct DecisionCase: Sendable {
    package enum Goal: Sendable, Hashable {
        /// Believed above `believed-limit`; by default likelier than all other causes together.
        case cause(Place<Cause>)
        /// Offered, alone or in a list.
        case fix(Place<Fix>)
    }

    /// By question; questions that are not in it are answered "not sure".
    package let given: [Place<Question>: Reply]
    package let goal: Goal?
    package let within: Int?
    package let never: Set<Place<Fix>>

    package init(given: [Place<Question>: Reply], goal: Goal?, within: Int?, never: Set<Place<Fix>>) {
        self.given = given
        self.goal = goal
        self.within = within
        self.never = never
    }

    /// - Returns: nil when the case names a question that the model does not have.
    package init?(_ tested: Cause.Case, _ model: DecisionModel) {
        var given: [Place<Question>: Reply] = [:]
        for (question, reply) in tested.given {
            guard let place = model.questions.firstIndex(where: { $0.id == question.rawValue }) else { return nil }
            given[place] = reply
        }
        self.given = given
        goal =
            switch tested.leadsTo?.value {
            case .cause(let id): model.causes.firstIndex(of: id.rawValue).map(Goal.cause)
            case .fix(let id): model.fixes.firstIndex { $0.id == id.rawValue }.map(Goal.fix)
            case nil: nil
            }
        within = tested.within
        never = Set(tested.never.compactMap { fix in model.fixes.firstIndex { $0.id == fix.value.rawValue } })
    }
}
