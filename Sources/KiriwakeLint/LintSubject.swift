package import KiriwakeDecision
package import KiriwakeModel

/// What rules look at: the knowledge base, and data that several of them would otherwise derive from it again.
package struct LintSubject: Sendable {
    package let knowledge: KnowledgeBase
    /// Numbers that the site decides with.
    let parameters: DecisionParameters
    let judge: ArticleJudge
    let links: ArticleLinkIndex

    package init(_ knowledge: KnowledgeBase, parameters: DecisionParameters, jobs: Int) {
        self.knowledge = knowledge
        self.parameters = parameters
        let model = DecisionModel(knowledge.graph, parameters: parameters)
        judge = ArticleJudge(model, Claims(knowledge.graph, model))
        links = ArticleLinkIndex(knowledge, jobs: jobs)
    }

    var graph: KnowledgeGraph { knowledge.graph }
}
