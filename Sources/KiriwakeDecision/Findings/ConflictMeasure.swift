import Foundation
import KiriwakeModel

/// Measures how badly answers go together: how much likelier they would be if they had nothing to do with each other.
///
/// F. V. Jensen, B. Chamberlain, T. Nordahl, F. Jensen, *Analysis in HUGIN of data conflict* (UAI 1990). Answers that one
/// cause explains support each other and give a negative measure; a positive one means that something was misread, or
/// that the cause is not among those known.
struct ConflictMeasure: Sendable {
    private let model: DecisionModel

    init(_ model: DecisionModel) { self.model = model }

    /// log2 of the product of the answers' probabilities over their joint probability, with nine decimals: logarithms of
    /// two systems may differ in their last digit, and equals must stay equal on both.
    ///
    /// A question that is asked only after another answer is judged by those who gave that one: among all readers its
    /// answers would always look odd.
    func bits(_ answers: [OfferedAnswer]) -> Double {
        guard answers.count > 1 else { return 0 }
        var joint = model.prior
        var apart = 0.0
        for given in answers {
            let row = row(given)
            let condition = model.questions[given.question].onlyIf.first(where: answers.contains).map(self.row)
            var asked = 0.0
            var seen = 0.0
            for cause in row.indices {
                let weight = model.prior[cause] * (condition?[cause] ?? 1)
                asked += weight
                seen += weight * row[cause]
                joint[cause] *= row[cause]
            }
            apart += log2(seen / asked)
        }
        return ((apart - log2(joint.reduce(0, +))) * 1e9).rounded() / 1e9
    }

    private func row(_ given: OfferedAnswer) -> Indexed<Cause, Double> {
        model.questions[given.question].likelihood[.offered(given.answer)]
    }

    /// - Returns: nil where the answers go together well enough.
    func conflict(in evidence: Evidence) -> StateFinding.Conflict? {
        let answers = model.offeredAnswers(in: evidence)
        let bits = bits(answers)
        guard bits > model.parameters.conflictFrom else { return nil }
        var worst: (bits: Double, first: OfferedAnswer, second: OfferedAnswer)?
        for (index, first) in answers.enumerated() {
            for second in answers.dropFirst(index + 1) {
                let pair = self.bits([first, second])
                if pair > worst?.bits ?? -.infinity { worst = (pair, first, second) }
            }
        }
        let without = { (place: Int) in answers.indices.filter { $0 != place }.map { answers[$0] } }
        let change = answers.indices.min { self.bits(without($0)) < self.bits(without($1)) }
        guard let worst, let change else { return nil }
        return StateFinding.Conflict(
            bits: bits, first: worst.first, second: worst.second, change: answers[change].question)
    }
}
