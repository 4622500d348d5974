package import KiriwakeModel

/// What a policy costs its readers on average, and how near that is to the best that could be hoped for.
package struct PolicyReport: Sendable {
    /// Minutes from the first state to the end, by the model: questions, fixes, and the price of ending unresolved.
    package let expectedCost: Double
    /// The cost if the cause were known beforehand. No policy can cost less.
    package let perfectInformation: Double
    /// What trying fixes in the best order costs when nothing is asked.
    package let withoutQuestions: Double
    /// Number of states.
    package let states: Int
    /// Questions with the number of states in which they are asked, most first; ties by index.
    package let statesByQuestion: [(question: Place<Question>, states: Int)]
    /// The expected minutes from a state on.
    package let values: Indexed<Policy.State, Double>

    /// - Complexity: branches, and fixes for each list.
    package init(_ policy: Policy, _ model: DecisionModel) {
        let tables = ModelTables(model)
        values = Self.values(of: policy, tables)
        expectedCost = values[Policy.start]
        perfectInformation = zip(model.prior, tables.hope).reduce(0) { $0 + $1.0 * $1.1 }
        var planner = RepairPlanner(tables)
        withoutQuestions = planner.plan(Situation(tables, policy.states[Policy.start].evidence)).weightedCost
        states = policy.states.count
        var asked: [Place<Question>: Int] = [:]
        for state in policy.states {
            if case .ask(let question) = state.step { asked[question, default: 0] += 1 }
        }
        statesByQuestion = asked.map { (question: $0.key, states: $0.value) }
            .sorted { (-$0.states, $0.question) < (-$1.states, $1.question) }
    }

    /// Backwards through the graph: each branch leads to a state with more evidence, which is therefore done before.
    private static func values(of policy: Policy, _ tables: ModelTables) -> Indexed<Policy.State, Double> {
        let model = tables.model
        var planner = RepairPlanner(tables)
        var values = policy.states.mapValues { _ in 0.0 }
        for place in order(of: policy).reversed() {
            let state = policy.states[place]
            var value =
                switch state.step {
                case .ask(let question): model.questions[question].cost
                case .attempt(let fix): planner.price(of: fix, Situation(tables, state.evidence))
                case .list(let fixes): planner.cost(ofTrying: fixes, Situation(tables, state.evidence))
                case .handOver: model.parameters.unresolved
                }
            for branch in state.branches {
                if let target = branch.target { value += branch.probability * values[target] }
            }
            values[place] = value
        }
        return values
    }

    /// Probability of each state for those who begin at the first.
    package static func reach(of policy: Policy) -> Indexed<Policy.State, Double> {
        var reach = policy.states.mapValues { _ in 0.0 }
        reach[Policy.start] = 1
        for place in order(of: policy) {
            for branch in policy.states[place].branches {
                if let target = branch.target { reach[target] += reach[place] * branch.probability }
            }
        }
        return reach
    }

    /// States by how much is known; branches lead only forwards in it.
    private static func order(of policy: Policy) -> [Place<Policy.State>] {
        policy.states.indices.map { (size: policy.states[$0].evidence.count, place: $0) }
            .sorted { ($0.size, $0.place) < ($1.size, $1.place) }.map(\.place)
    }
}
