import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// What a table of outcomes says about the articles.
package struct Learning: Sendable {
    /// Readers in the table.
    package let readers: Int
    /// Readers whom a fix helped.
    package let helped: Int
    /// Rounds of sharing out the readers among the causes until nothing moved.
    package let rounds: Int
    package let edits: ArticleEdits

    /// - Parameters:
    ///   - path: the table.
    ///   - trust: readers that an author's estimate counts as; above 0.
    /// - Throws: what is wrong with the table, an article that has changed meanwhile, or what the machine refuses.
    package init(
        from path: String, trust: Double, _ model: DecisionModel, _ graph: KnowledgeGraph,
        reading files: FileSystem = .local
    ) throws {
        let bytes = try files.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw OutcomeError(place: path, problem: "this is no UTF-8; save the table as UTF-8")
        }
        let outcomes = try OutcomeTable(model, path: path).outcomes(text)
        let learned = LearnedModel(model, outcomes, trust: trust)
        readers = outcomes.count
        helped = outcomes.count { $0.worked != nil }
        rounds = learned.rounds
        edits = try ArticleEdits(LearningProposal(learned, model, graph).changes, reading: files)
    }
}
