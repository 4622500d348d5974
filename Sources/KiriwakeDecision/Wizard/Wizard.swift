package import KiriwakeModel

/// A compiled and proven policy with the names and the parent states that its pages need. Compiling is the only way to
/// make one, so every wizard's promises have been checked.
package struct Wizard: Sendable {
    package let model: DecisionModel
    package let policy: Policy
    package let judge: Judge
    package let findings: Findings
    package let codes: Indexed<Policy.State, CaseCode>
    /// Published codes that no state has any more, in order.
    package let retiredCodes: [RetiredCode]
    /// The likeliest state before each, where there is one.
    private let parents: Indexed<Policy.State, Place<Policy.State>?>

    /// Compiles the policy of a knowledge graph and proves it.
    /// - Parameters:
    ///   - maxStates: states that the policy may have, at least 1.
    ///   - named: symptoms that words of the glossary name; readers may arrive with two of them at once.
    ///   - published: every state whose code was published.
    /// - Returns: nil where the graph has no cause, so that there is nothing to decide.
    /// - Throws: a policy that does not keep its promises, which is a fault of the compiler.
    /// - Complexity: that of the compiler; the proof takes a small part of it.
    package static func compile(
        _ graph: KnowledgeGraph, parameters: DecisionParameters, maxStates: Int, named: [SymptomID],
        published: [RecordedState] = []
    ) throws(BrokenPolicy) -> Wizard? {
        guard !graph.causes.isEmpty else { return nil }
        let model = DecisionModel(graph, parameters: parameters)
        let compiler = PolicyCompiler(model: model, maxStates: maxStates)
        let policy = compiler.compile(entries: entries(graph, model, glossary: named))
        let judge = Judge(model, Claims(graph, model))
        let findings = Findings.of(policy, by: judge)
        if let broken = BrokenPolicy(policy, model, findings.states, PolicyChecker.Articles(graph)) { throw broken }
        return Wizard(
            model, policy, judge, findings, published: published.map { PublishedCode($0, model, graph.former) })
    }

    private init(
        _ model: DecisionModel, _ policy: Policy, _ judge: Judge, _ findings: Findings, published: [PublishedCode]
    ) {
        self.model = model
        self.policy = policy
        self.judge = judge
        self.findings = findings
        let codes = CaseCodes(policy, model, published: published).codes
        self.codes = codes
        let present = Set(codes)
        retiredCodes = published.filter { !present.contains($0.code) }.map {
            RetiredCode(code: $0.code, evidence: $0.evidence, target: policy.nearest($0.evidence))
        }
        var parents: Indexed<Policy.State, Place<Policy.State>?> = policy.states.mapValues { _ in nil }
        for (place, state) in policy.states.indexed() {
            for target in state.branches.compactMap(\.target) {
                if let known = parents[target], policy.states[known].reach >= state.reach { continue }
                parents[target] = place
            }
        }
        self.parents = parents
    }

    /// Answers that pages outside the wizard lead into it with: those of the questions that tell look-alikes apart,
    /// those that have an article of their own, and two at once of those that words of the glossary name.
    private static func entries(
        _ graph: KnowledgeGraph, _ model: DecisionModel, glossary: [SymptomID]
    ) -> [Evidence] {
        let tellApart = Set(graph.confusablePairs.compactMap(\.tellApart.first))
        var named: [OfferedAnswer] = []
        var single: [Evidence] = []
        for (place, question) in graph.questions.values.indexed() {
            for (number, offered) in question.answers.indexed() {
                let answer = OfferedAnswer(question: place, answer: number)
                let symptom = offered.symptom.value
                if glossary.contains(symptom) { named.append(answer) }
                if tellApart.contains(question.id) || graph.symptoms[symptom]?.article != nil
                    || glossary.contains(symptom)
                {
                    single += model.evidence(answering: [answer]).map { [$0] } ?? []
                }
            }
        }
        let pairs = named.indices.flatMap { first in
            named[(first + 1)...].compactMap { model.evidence(answering: [named[first], $0]) }
        }
        return single + pairs
    }

    /// Judges what does not depend on evidence.
    package var articles: ArticleJudge { judge.articles }

    /// The code in a state's address; the first state has none.
    package func code(_ place: Place<Policy.State>) -> CaseCode? { place == Policy.start ? nil : codes[place] }

    package func parent(of place: Place<Policy.State>) -> Place<Policy.State>? { parents[place] }

    /// The state of a reader who has given only this answer.
    package func state(answering symptom: SymptomID, in graph: KnowledgeGraph) -> Place<Policy.State>? {
        graph.answer(of: symptom).flatMap { model.evidence(answering: [$0]).flatMap(policy.state) }
    }

    /// Questions that a state's evidence answers, in the order in which they are asked from the beginning.
    package func repliesInOrder(_ evidence: Evidence) -> [(question: Place<Question>, reply: Reply)] {
        var rest = evidence.allReplies
        var ordered: [(question: Place<Question>, reply: Reply)] = []
        policy.follow { _, state in
            guard case .ask(let question) = state.step, let index = rest.firstIndex(where: { $0.question == question })
            else { return nil }
            let replied = rest.remove(at: index)
            ordered.append(replied)
            return .init(replied.reply)
        }
        return ordered + rest
    }
}
