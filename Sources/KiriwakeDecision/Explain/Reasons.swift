import Foundation

/// What in the evidence speaks for a cause, what speaks against its look-alikes, and what a question would separate.
///
/// Measured by weight of evidence (I. J. Good, *Probability and the Weighing of Evidence*, 1950): the logarithm of how many
/// times likelier an answer is under one explanation than under another.
package struct Reasons {
    /// An answer that was given.
    package struct Sign: Hashable, Sendable {
        package let question: Int
        package let answer: Int
    }

    private let model: DecisionModel
    private let belief: Belief
    /// Answers given; "none of these" says what is not seen and makes no reason to be told.
    private let signs: [Sign]

    /// An answer that is less than half as likely again is no reason for a cause.
    private static let pointing = log(1.5)
    /// An answer has to be twice as likely to be held against a look-alike.
    private static let opposing = log(2.0)
    /// Sum of differences of probability from which a question is said to separate two causes; 2 at most.
    private static let separating = 0.5
    /// Causes that a question is said to separate are among the likeliest, and likely enough to be worth a word.
    private static let considered = 5
    private static let likely = 0.1

    package init(_ model: DecisionModel, _ evidence: Evidence, _ belief: Belief) {
        self.model = model
        self.belief = belief
        signs = evidence.allReplies.compactMap { question, reply in
            guard case .answer(let answer) = reply,
                model.questions[question].answers[answer] != DecisionModel.noneOfThese
            else { return nil }
            return Sign(question: question, answer: answer)
        }
    }

    /// Answers that are likelier under a cause than under the others together, the strongest first.
    /// - Parameter most: how many to give.
    package func pointing(to cause: Int, most: Int) -> [Sign] {
        let weighed = signs.map { sign in (sign: sign, weight: weight(of: sign, for: cause)) }
        return weighed.filter { $0.weight > Self.pointing }
            .sorted { ($1.weight, $0.sign.question) < ($0.weight, $1.sign.question) }
            .prefix(most).map(\.sign)
    }

    /// The answer that speaks most for a cause and against its look-alike.
    package func opposing(_ lookalike: Int, for cause: Int) -> Sign? {
        let weight = { (sign: Sign) in
            let row = model.questions[sign.question].likelihood[sign.answer]
            return log(row[cause] / row[lookalike])
        }
        return signs.filter { weight($0) > Self.opposing }.max { weight($0) < weight($1) }
    }

    /// The two likely causes that the answer to a question separates best.
    package func separated(by question: Int) -> (first: Int, second: Int)? {
        let rows = model.questions[question].likelihood
        let likely = belief.ranking.prefix(Self.considered).filter { belief.probabilities[$0] >= Self.likely }
        var best: (gain: Double, first: Int, second: Int)?
        for (index, first) in likely.enumerated() {
            for second in likely.dropFirst(index + 1) {
                let distance = rows.reduce(0) { $0 + abs($1[first] - $1[second]) }
                let gain = distance * belief.probabilities[first] * belief.probabilities[second]
                if distance > Self.separating, gain > (best?.gain ?? 0) { best = (gain, first, second) }
            }
        }
        return best.map { ($0.first, $0.second) }
    }

    /// The cause that a fix is likeliest to end here.
    package func target(of fix: Int) -> Int? {
        let gain = { (repair: DecisionModel.Fix.Repair) in belief.probabilities[repair.cause] * repair.chance }
        return model.fixes[fix].repairs.max { gain($0) < gain($1) }?.cause
    }

    /// Weight of an answer for a cause against all others, as likely as the rest of the evidence leaves them.
    private func weight(of sign: Sign, for cause: Int) -> Double {
        let row = model.questions[sign.question].likelihood[sign.answer]
        var others = 0.0
        var expected = 0.0
        for other in row.indices where other != cause {
            let without = belief.probabilities[other] / row[other]
            others += without
            expected += without * row[other]
        }
        guard others > 0, expected > 0 else { return 0 }
        return log(row[cause] * others / expected)
    }
}
