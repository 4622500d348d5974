import KiriwakeModel

/// A case of an article, by places.
package struct DecisionCase: Sendable {
    package enum Goal: Sendable, Hashable {
        /// Believed likelier than all other causes together.
        case cause(Int)
        /// Offered, alone or in a list.
        case fix(Int)
    }

    /// By question; questions that are not in it are answered "not sure".
    package let given: [Int: Evidence.Reply]
    package let goal: Goal?
    package let within: Int?
    package let never: Set<Int>

    package init(given: [Int: Evidence.Reply], goal: Goal?, within: Int?, never: Set<Int>) {
        self.given = given
        self.goal = goal
        self.within = within
        self.never = never
    }

    /// - Returns: nil when the case names what the model does not have; reading has reported that.
    package init?(_ tested: Cause.Case, _ model: DecisionModel) {
        var given: [Int: Evidence.Reply] = [:]
        for (question, answer) in tested.given {
            guard let place = model.questions.firstIndex(where: { $0.id == question.value.rawValue }) else {
                return nil
            }
            if answer.value == "not-sure" {
                given[place] = .notSure
            } else if let number = model.questions[place].answers.firstIndex(of: answer.value) {
                given[place] = .answer(number)
            } else {
                return nil
            }
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
