import Foundation
import KiriwakeModel

/// What in the evidence speaks for a cause, what speaks against its look-alikes, and what a question would separate.
///
/// Measured by weight of evidence (I. J. Good, *Probability and the Weighing of Evidence*, 1950): the logarithm of how
/// many times likelier an answer is under one explanation than under another.
struct Reasons {
    private let model: DecisionModel
    private let claims: Claims
    private let belief: Belief
    /// Answers given; "none of these" says only what is not seen, and is not shown as a reason.
    private let answers: [OfferedAnswer]

    init(_ model: DecisionModel, _ claims: Claims, _ evidence: Evidence, _ belief: Belief) {
        self.model = model
        self.claims = claims
        self.belief = belief
        answers = model.offeredAnswers(in: evidence)
    }

    /// Answers that are clearly likelier under a cause than under the others together, the strongest first.
    func pointing(to cause: Place<Cause>) -> [OfferedAnswer] {
        let least = log(model.parameters.pointingRatio)
        let weighed = answers.map { answer in (answer: answer, weight: weight(of: answer, for: cause)) }
        return weighed.filter { $0.weight > least }
            .sorted { ($1.weight, $0.answer.question) < ($0.weight, $1.answer.question) }
            .prefix(model.parameters.pointingAnswers).map(\.answer)
    }

    /// The strongest answer that speaks for a cause and against its look-alike.
    func opposing(_ lookalike: Place<Cause>, for cause: Place<Cause>) -> OfferedAnswer? {
        let ratio = { (answer: OfferedAnswer) in
            let row = likelihood(of: answer)
            return row[cause] / row[lookalike]
        }
        return answers.filter { claims.speaks($0, for: cause, against: lookalike, model.parameters) }
            .max { ratio($0) < ratio($1) }
    }

    /// The two likely causes that a question separates best: one of its answers speaks for one of them, and their chances
    /// of its answers differ most.
    func separated(by question: Place<Question>) -> StateFinding.CausePair? {
        let rows = model.questions[question].likelihood
        let offered = model.questions[question].replies.symptoms.indices
        let likely = belief.ranking.filter(model.isDescribed).prefix(model.parameters.separatingCauses)
            .filter { belief.probabilities[$0] >= model.parameters.separatingFrom }
        var best: (gain: Double, first: Place<Cause>, second: Place<Cause>)?
        for (index, first) in likely.enumerated() {
            for second in likely.dropFirst(index + 1) {
                let distance = rows.reduce(0) { $0 + abs($1[first] - $1[second]) }
                let gain = distance * belief.probabilities[first] * belief.probabilities[second]
                guard gain > best?.gain ?? 0,
                    offered.contains(where: {
                        let answer = OfferedAnswer(question: question, answer: $0)
                        return claims.speaksFor(answer, of: first, or: second, model.parameters) != nil
                    })
                else { continue }
                best = (gain, first, second)
            }
        }
        return best.map { .init(first: $0.first, second: $0.second) }
    }

    /// The cause that a fix is likeliest to end here.
    func target(of fix: Place<Fix>) -> Place<Cause>? {
        let gain = { (repair: DecisionModel.Fix.Repair) in belief.probabilities[repair.cause] * repair.chance }
        return model.fixes[fix].repairs.filter { model.isDescribed($0.cause) }.max { gain($0) < gain($1) }?.cause
    }

    private func likelihood(of answer: OfferedAnswer) -> Indexed<Cause, Double> {
        model.questions[answer.question].likelihood[.offered(answer.answer)]
    }

    /// Weight of an answer for a cause against all others, as likely as the rest of the evidence leaves them, in nats.
    func weight(of answer: OfferedAnswer, for cause: Place<Cause>) -> Double {
        let row = likelihood(of: answer)
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
