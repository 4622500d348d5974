import KiriwakeCore

/// Simulated readers of one model, by number. Readers of the same number and seed are alike in every model that has the same
/// ids, so that two versions of the articles can be tried on the same people.
struct Population: Sendable {
    let model: DecisionModel
    let behaviour: ReaderModel
    let seed: UInt64
    /// By place, what an id adds to the seed.
    let questionKeys: [UInt64]
    let fixKeys: [UInt64]

    init(_ model: DecisionModel, behaviour: ReaderModel, seed: UInt64) {
        self.model = model
        self.behaviour = behaviour
        self.seed = seed
        questionKeys = model.questions.map { FNV1a.hash($0.id.utf8) }
        fixKeys = model.fixes.map { FNV1a.hash($0.id.utf8) }
    }

    /// - Parameter cause: a place; by default it is drawn from the priors.
    func reader(_ number: Int, cause: Int? = nil) -> Reader { Reader(number, of: self, cause: cause) }
}
