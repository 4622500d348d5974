package import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel

/// What a table of outcomes implies for the articles.
package struct Learning: Sendable {
    /// Readers in the table.
    package let readers: Int
    /// Readers whom a fix helped.
    package let helped: Int
    /// Iterations of assigning readers to causes until the estimates converged.
    package let rounds: Int
    package let edits: ArticleEdits

    /// - Parameters:
    ///   - path: the table.
    ///   - trust: how many readers an author's estimate counts for; above 0.
    /// - Throws: the faults of the table, an article that has changed meanwhile, or an error of the system.
    package static func learn(
        from path: String, trust: Double, _ model: DecisionModel, _ graph: KnowledgeGraph,
        reading files: FileSystem = .local
    ) throws -> Learning {
        var table = OutcomeTable(model, graph.former, path: path)
        let outcomes = try table.outcomes(try files.read(path))
        let learned = LearnedModel(model, outcomes, trust: trust)
        return Learning(
            readers: outcomes.count, helped: outcomes.count { $0.worked != nil }, rounds: learned.rounds,
            edits: try ArticleEdits(LearningProposal(learned, model, graph).changes, reading: files))
    }
}
