import KiriwakeDecision
import KiriwakeModel

/// A compiled policy with the names and the ways back that its pages need.
package struct Wizard: Sendable {
    package let model: DecisionModel
    package let policy: Policy
    /// By the state's place.
    package let codes: [Int]
    /// The likeliest state before each, where there is one.
    private let parents: [Int?]

    package init(model: DecisionModel, policy: Policy) {
        self.model = model
        self.policy = policy
        codes = CaseCodes(policy, model).codes
        var parents: [Int?] = Array(repeating: nil, count: policy.states.count)
        for (place, state) in policy.states.enumerated() {
            for target in state.branches.compactMap(\.target) {
                if let known = parents[target], policy.states[known].reach >= state.reach { continue }
                parents[target] = place
            }
        }
        self.parents = parents
    }

    /// Answers that pages outside the wizard lead into it with: those of the questions that tell look-alikes apart, those
    /// that have an article of their own, and two at once of those that words of the glossary name.
    package static func entries(
        _ graph: KnowledgeGraph, _ model: DecisionModel, said: [SymptomID] = []
    ) -> [Evidence] {
        let tellApart = Set(graph.confusablePairs.compactMap(\.tellApart.first))
        let nothing = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        var named: [(question: Int, answer: Int)] = []
        var single: [Evidence] = []
        for (place, question) in graph.questions.values.enumerated() {
            for (answer, offered) in question.answers.enumerated() {
                let symptom = offered.symptom.value
                if said.contains(symptom) { named.append((place, answer)) }
                if tellApart.contains(question.id) || graph.symptoms[symptom]?.article != nil || said.contains(symptom)
                {
                    single.append(nothing.adding(.answer(answer), to: place))
                }
            }
        }
        let pairs = named.indices.flatMap { first in
            named[(first + 1)...].filter { $0.question != named[first].question }.map { second in
                nothing.adding(.answer(named[first].answer), to: named[first].question)
                    .adding(.answer(second.answer), to: second.question)
            }
        }
        return single + pairs
    }

    /// The code in a state's address; the first state has none.
    func code(_ place: Int) -> Int? { place == 0 ? nil : codes[place] }

    func parent(of place: Int) -> Int? { parents[place] }

    /// The state of someone who has given just this answer.
    func state(answering symptom: SymptomID, in graph: KnowledgeGraph) -> Int? {
        guard let question = graph.question(asking: symptom), let place = graph.questions.place(of: question),
            let answer = graph.questions.values[place].answers.firstIndex(where: { $0.symptom.value == symptom })
        else { return nil }
        let nothing = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        return policy.state(with: nothing.adding(.answer(answer), to: place))
    }

    /// Questions that a state's evidence answers, in the order in which they are asked from the beginning.
    func repliesInOrder(_ evidence: Evidence) -> [(question: Int, reply: Evidence.Reply)] {
        var rest = evidence.allReplies
        var ordered: [(question: Int, reply: Evidence.Reply)] = []
        var place = 0
        while case .ask(let question) = policy.states[place].step,
            let index = rest.firstIndex(where: { $0.question == question })
        {
            let reply = rest.remove(at: index)
            ordered.append(reply)
            let outcome: Policy.Outcome =
                switch reply.reply {
                case .answer(let answer): .answer(answer)
                case .notSure: .notSure
                }
            guard let next = policy.states[place].branches.first(where: { $0.outcome == outcome })?.target else {
                break
            }
            place = next
        }
        return ordered + rest
    }
}
