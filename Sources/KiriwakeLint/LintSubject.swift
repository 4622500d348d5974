import KiriwakeModel

/// What rules look at: the knowledge base, and what several of them would otherwise gather from it again.
package struct LintSubject: Sendable {
    package let knowledge: KnowledgeBase
    let links: ArticleLinkIndex

    package init(_ knowledge: KnowledgeBase, jobs: Int) {
        self.knowledge = knowledge
        links = ArticleLinkIndex(knowledge, jobs: jobs)
    }

    var graph: KnowledgeGraph { knowledge.graph }
}
