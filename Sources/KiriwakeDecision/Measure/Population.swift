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
        questionKeys = model.questions.map { Self.key($0.id) }
        fixKeys = model.fixes.map { Self.key($0.id) }
    }

    /// - Parameter cause: a place; by default it is drawn from the priors.
    func reader(_ number: Int, cause: Int? = nil) -> Reader { Reader(number, of: self, cause: cause) }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits.
    private static func key(_ id: String) -> UInt64 {
        id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
