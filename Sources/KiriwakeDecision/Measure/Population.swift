import KiriwakeCore
import KiriwakeModel

/// Simulated readers of one model, by number. Readers of the same number and seed are alike in every model that has the same
/// ids, so that two versions of the articles can be tried on the same people.
struct Population: Sendable {
    let model: DecisionModel
    let behaviour: ReaderModel
    let seed: UInt64
    /// Share of readers with each cause.
    let shares: Indexed<Cause, Double>
    // What an id adds to the seed.
    let questionKeys: Indexed<Question, UInt64>
    let fixKeys: Indexed<Fix, UInt64>

    init(_ model: DecisionModel, behaviour: ReaderModel, seed: UInt64) {
        self.model = model
        self.behaviour = behaviour
        self.seed = seed
        // Those whose cause no article describes are as many as is asked for, not as many as the model expects.
        let written = model.somethingElse.map { 1 - model.prior[$0] } ?? 1
        let unknown = model.somethingElse == nil ? 0 : behaviour.unknown
        shares = Indexed(
            model.prior.indexed().map { cause, share in
                cause == model.somethingElse ? unknown : share / written * (1 - unknown)
            })
        questionKeys = model.questions.mapValues { FNV1a.hash($0.id.utf8) }
        fixKeys = model.fixes.mapValues { FNV1a.hash($0.id.utf8) }
    }

    /// - Parameter cause: by default it is drawn from the priors.
    func reader(_ number: Int, cause: Place<Cause>? = nil) -> Reader { Reader(number, of: self, cause: cause) }
}
