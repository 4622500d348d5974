import Foundation
import KiriwakeCore
import KiriwakeModel

/// Redraws a model's numbers around the authors', to see what depends on them being right.
///
/// The answers of each cause are redrawn from a Dirichlet distribution, chances of fixes from a beta distribution and
/// priors from a log-normal one, all with the authors' numbers in the middle. Each part draws by its ids: what is drawn
/// for one question depends on no other, and stays the same when others come and go.
package struct Disturbance: Sendable {
    private let extent: Double
    private let seed: UInt64

    /// - Parameters:
    ///   - extent: 0 changes nothing; at 0.5 a strength is often one word off; at 1 it may be anything.
    ///   - seed: another draws other numbers throughout.
    package init(extent: Double, seed: UInt64) {
        self.extent = extent
        self.seed = seed
    }

    /// - Complexity: causes × answers.
    package func redraw(_ model: DecisionModel) -> DecisionModel {
        guard extent > 0 else { return model }
        let prior = model.causes.indices.map { cause in
            var draws = draws(for: model.causes[cause])
            return model.prior[cause] * exp(extent * draws.normal())
        }
        let questions = model.questions.mapValues { question -> DecisionModel.Question in
            var rows = question.answers.map { question.likelihood[$0] }
            for cause in model.causes.indices {
                var draws = draws(for: "\(question.id)=\(model.causes[cause])")
                let shares = draws.dirichlet(rows.map { $0[cause] }, observations: observations)
                for row in rows.indices { rows[row][cause] = shares[row] }
            }
            return question.with(likelihood: rows)
        }
        let fixes = model.fixes.mapValues { fix in
            fix.with(
                repairs: fix.repairs.map { repair in
                    var draws = draws(for: "\(fix.id):\(model.causes[repair.cause])")
                    let shares = draws.dirichlet([repair.chance, 1 - repair.chance], observations: observations)
                    return .init(cause: repair.cause, chance: shares[0])
                })
        }
        return DecisionModel(
            causes: model.causes, somethingElse: model.somethingElse, prior: Indexed(prior), questions: questions,
            fixes: fixes, parameters: model.parameters)
    }

    /// Shares as far from the middle as so many observations leave them.
    private var observations: Double { 2 / (extent * extent) }

    private func draws(for part: String) -> Draws { Draws(seed: FNV1a.hash(part.utf8) &+ seed) }
}

/// Random numbers for one part of a model.
private struct Draws {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// What no redrawn probability falls below; a zero would rule a cause out for ever.
    private static let least = 1e-4

    mutating func dirichlet(_ middle: [Double], observations: Double) -> [Double] {
        var shares = middle
        for place in shares.indices { shares[place] = max(Self.least, gamma(shape: middle[place] * observations)) }
        let total = shares.reduce(0, +)
        return shares.map { $0 / total }
    }

    /// G. Marsaglia, W. W. Tsang, *A simple method for generating gamma variables* (ACM TOMS 2000).
    private mutating func gamma(shape: Double) -> Double {
        if shape < 1 {
            return gamma(shape: shape + 1)
                * pow(Double.random(in: .leastNonzeroMagnitude..<1, using: &generator), 1 / shape)
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            guard v > 0 else { continue }
            let u = Double.random(in: .leastNonzeroMagnitude..<1, using: &generator)
            if log(u) < 0.5 * x * x + d * (1 - v + log(v)) { return d * v }
        }
    }

    /// G. E. P. Box, M. E. Muller, *A note on the generation of random normal deviates* (1958).
    mutating func normal() -> Double {
        let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &generator))).squareRoot()
        return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
    }
}

extension DecisionModel.Question {
    fileprivate func with(likelihood: [Indexed<Cause, Double>]) -> Self {
        .init(id: id, cost: cost, notSure: notSure, onlyIf: onlyIf, replies: replies, likelihood: likelihood)
    }
}

extension DecisionModel.Fix {
    fileprivate func with(repairs: [Repair]) -> Self {
        .init(
            id: id, cost: cost, isIrreversible: isIrreversible, isRisky: isRisky, isSlow: isSlow, repairs: repairs,
            needs: needs, guards: guards, askFirst: askFirst, followUp: followUp)
    }
}

extension DecisionModel {
    /// Seed of the first redrawn model; each further one adds 1. Constant, so that the same articles always make the same
    /// site.
    private static let firstSeed: UInt64 = 1992

    /// The model with its numbers a little different, as often as `redrawn-models` says; only itself where nothing is
    /// disturbed.
    /// - Complexity: redrawn models × causes × answers.
    func redrawn() -> [DecisionModel] {
        guard parameters.disturbance > 0 else { return [self] }
        return (0..<parameters.redrawnModels).map { number in
            Disturbance(extent: parameters.disturbance, seed: Self.firstSeed + UInt64(number)).redraw(self)
        }
    }
}
