package import KiriwakeModel

/// Judges what the articles amount to before anything is known of a reader: fixes, pairs of look-alikes, and the symptoms
/// of causes.
package struct ArticleJudge: Sendable {
    package let claims: Claims
    private let model: DecisionModel
    private var parameters: DecisionParameters { model.parameters }

    package init(_ model: DecisionModel, _ claims: Claims) {
        self.model = model
        self.claims = claims
    }

    // MARK: Fixes

    package func finding(_ place: Place<Fix>) -> FixFinding {
        let fix = model.fixes[place]
        let helped = Set(fix.repairs.map(\.cause))
        let mistakes = helped.filter(model.isDescribed).sorted().flatMap { cause in
            claims.lookalikes[cause].filter { !helped.contains($0.cause) }.map { lookalike in
                FixFinding.Mistake(
                    helped: cause, notHelped: lookalike.cause, pair: lookalike.pair,
                    tellApart: claims.pairs[lookalike.pair].tellApart)
            }
        }
        // Of equally likely pairs, the one that the look-alike's own article names first is confused most often.
        let order = { (mistake: FixFinding.Mistake) in
            (
                -model.prior[mistake.helped] * model.prior[mistake.notHelped],
                claims.lookalikes[mistake.notHelped].firstIndex { $0.cause == mistake.helped } ?? .max,
                mistake.helped, mistake.notHelped
            )
        }
        let guardedFrom = fix.guards.map(\.lookalike)
        return FixFinding(
            mistakes: mistakes.sorted { order($0) < order($1) }, needs: claims.required[place],
            guardedFrom: guardedFrom.sorted { (-model.prior[$0], $0) < (-model.prior[$1], $1) },
            misledShare: guardedFrom.reduce(0) { $0 + model.prior[$1] })
    }

    // MARK: Pairs

    package func finding(_ place: KnowledgeGraph.PairPlace) -> PairFinding {
        let pair = claims.pairs[place]
        return PairFinding(
            first: pair.first, second: pair.second,
            questions: pair.tellApart.map { question in
                PairFinding.Asked(
                    question: question,
                    answers: offered(by: question).map { answered($0, pair) })
            },
            isToldApart: pair.tellApart.contains { question in
                model.questions[question].likelihood.contains { row in
                    let (first, second) = (row[pair.first], row[pair.second])
                    return max(first, second) >= parameters.tellApartRatio * min(first, second)
                }
            })
    }

    private func offered(by question: Place<Question>) -> [OfferedAnswer] {
        model.questions[question].replies.symptoms.indices.map { OfferedAnswer(question: question, answer: $0) }
    }

    private func speaksFor(_ answer: OfferedAnswer, of pair: Claims.Pair) -> Place<Cause>? {
        claims.speaksFor(answer, of: pair.first, or: pair.second, parameters)
    }

    private func answered(_ answer: OfferedAnswer, _ pair: Claims.Pair) -> PairFinding.Answered {
        let speaksFor = speaksFor(answer, of: pair)
        return PairFinding.Answered(
            answer: answer.answer, speaksFor: speaksFor,
            pointsTo: speaksFor.flatMap { $0 == Belief(model, alone: answer).leading ? $0 : nil },
            isSeen: [pair.first, pair.second].contains { claims.stated(answer, by: $0) ?? 0 >= parameters.seenFrom })
    }

    // MARK: Causes

    /// The symptoms that a cause always shows and no other more than rarely, in the author's order.
    package func ownSymptoms(of cause: Place<Cause>) -> [OwnSymptomFinding] {
        claims.ownSymptoms[cause].map { answer in
            let belief = Belief(model, alone: answer).probabilities[cause]
            return OwnSymptomFinding(answer: answer, belief: belief, isConvincing: belief > parameters.believedLimit)
        }
    }

    /// Whether an answer is given clearly more often with a cause than with the others. What nearly everybody sees is
    /// no evidence, and a reader who does not see it would wrongly rule the cause out.
    package func isTypical(_ answer: OfferedAnswer, of cause: Place<Cause>) -> Bool {
        let row = model.questions[answer.question].likelihood[.offered(answer.answer)]
        let others = model.prior.indices.filter { $0 != cause }
        let weight = others.reduce(0) { $0 + model.prior[$1] }
        let average = others.reduce(0) { $0 + model.prior[$1] * row[$1] }
        return row[cause] * weight >= parameters.typicalRatio * average
    }

    /// Causes that state how often they show an answer, the highest first; ties go to the likelier cause given the
    /// answer.
    package func causes(showing answer: OfferedAnswer) -> [Place<Cause>] {
        return Belief(model, alone: answer).ranking.enumerated().compactMap { rank, cause in
            claims.stated(answer, by: cause).map { (cause: cause, stated: $0, rank: rank) }
        }.sorted { (-$0.stated, $0.rank) < (-$1.stated, $1.rank) }.map(\.cause)
    }
}
