package import KiriwakeDecision
package import KiriwakeModel

/// What rules look at: the knowledge base, and data that several of them would otherwise derive from it again.
package struct LintSubject: Sendable {
    package let knowledge: KnowledgeBase
    /// Numbers that the site decides with.
    let parameters: DecisionParameters
    /// Judges pairs and signs; rules ask nothing of states, so no model is redrawn for it.
    let judge: Judge
    let links: ArticleLinkIndex

    package init(_ knowledge: KnowledgeBase, parameters: DecisionParameters, jobs: Int) {
        self.knowledge = knowledge
        self.parameters = parameters
        var exact = parameters
        exact.disturbance = 0
        let model = DecisionModel(knowledge.graph, parameters: exact)
        judge = Judge(model, Claims(knowledge.graph, model))
        links = ArticleLinkIndex(knowledge, jobs: jobs)
    }

    var graph: KnowledgeGraph { knowledge.graph }
}
