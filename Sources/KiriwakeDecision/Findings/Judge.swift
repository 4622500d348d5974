package import KiriwakeModel

/// Judges what the numbers amount to. Every page, report and export words these findings and judges nothing itself.
package struct Judge: Sendable {
    private let model: DecisionModel
    package let claims: Claims
    private let tables: ModelTables
    private var planner: RepairPlanner
    private let firm: FirmBelief
    private let conflicts: ConflictMeasure

    package init(_ model: DecisionModel, _ claims: Claims) {
        self.model = model
        self.claims = claims
        tables = ModelTables(model)
        planner = RepairPlanner(tables)
        firm = FirmBelief(model)
        conflicts = ConflictMeasure(model)
    }

    private var parameters: DecisionParameters { model.parameters }

    // MARK: States

    /// - Parameters:
    ///   - belief: what the evidence leaves of each cause.
    ///   - step: what is asked or tried next.
    /// - Complexity: causes × answers given, and a look at every fix where one is tried.
    package mutating func finding(_ evidence: Evidence, _ belief: Belief, step: Policy.Step) -> StateFinding {
        let reasons = Reasons(model, claims, evidence, belief)
        let conflict = conflicts.conflict(in: evidence)
        let named = named(evidence, belief, reasons, step, isContradictory: conflict != nil)
        let shown = named.map { $0.lookalikes.map(\.cause) + [$0.cause] } ?? []
        return StateFinding(
            named: named, fitsNone: fitsNone(evidence, belief), conflict: conflict,
            others: evidence.allReplies.isEmpty ? [] : others(belief, beside: shown, isContradictory: conflict != nil),
            reason: reason(evidence, belief, reasons, step, named: named?.cause))
    }

    private func named(
        _ evidence: Evidence, _ belief: Belief, _ reasons: Reasons, _ step: Policy.Step, isContradictory: Bool
    ) -> StateFinding.Named? {
        guard let cause = belief.leading, model.isDescribed(cause), !evidence.allReplies.isEmpty,
            belief.probabilities[cause] >= parameters.namedFrom
        else { return nil }
        let warned = claims.lookalikes[cause].filter(\.isCostly).prefix(parameters.warnedLookalikes).map {
            (lookalike: $0, opposing: reasons.opposing($0.cause, for: cause))
        }
        let firmly = firm.probability(of: cause, evidence)
        let isEarly =
            isContradictory || firmly < parameters.namedFrom || mayBeOverturned(cause, belief, by: step)
        let isSettled =
            firmly >= parameters.likelyFrom && !isEarly
            && warned.allSatisfy {
                $0.opposing != nil && belief.probabilities[$0.lookalike.cause] < parameters.mentionedFrom
            }
        return StateFinding.Named(
            cause: cause, likelihood: likelihood(firmly, belief), isEarly: isEarly, isSettled: isSettled,
            pointing: reasons.pointing(to: cause),
            lookalikes: warned.map { lookalike, opposing in
                StateFinding.Lookalike(
                    cause: lookalike.cause, ruledOutBy: isSettled ? opposing : nil,
                    ineffectiveFixes: lookalike.ineffectiveFixes)
            })
    }

    /// Whether the question asked next may well lead to another cause.
    private func mayBeOverturned(_ cause: Place<Cause>, _ belief: Belief, by step: Policy.Step) -> Bool {
        guard case .ask(let place) = step else { return false }
        let question = model.questions[place]
        let overturned = question.answers.filter { belief.given($0, to: question).leading != cause }
        return overturned.reduce(0) { $0 + belief.probability(of: $1, to: question) } >= parameters.overturnedFrom
    }

    private func fitsNone(_ evidence: Evidence, _ belief: Belief) -> Bool {
        guard let unwritten = model.somethingElse, !evidence.allReplies.isEmpty else { return false }
        return belief.leading == unwritten && belief.probabilities[unwritten] >= parameters.possibleFrom
    }

    /// Nothing is almost certain while more than `something-else-limit` is left to a cause that no article describes.
    private func likelihood(_ probability: Double, _ belief: Belief) -> Likelihood {
        let word = Likelihood(probability, parameters)
        let unwritten = model.somethingElse.map { belief.probabilities[$0] } ?? 0
        return word == .almostCertain && unwritten > parameters.somethingElseLimit ? .likely : word
    }

    private func others(
        _ belief: Belief, beside shown: [Place<Cause>], isContradictory: Bool
    ) -> [StateFinding.Mention] {
        belief.ranking.filter(model.isDescribed).prefix(parameters.mentionedCauses)
            .filter { !shown.contains($0) && belief.probabilities[$0] >= parameters.mentionedFrom }
            .map { cause in
                let word = likelihood(belief.probabilities[cause], belief)
                return .init(cause: cause, likelihood: isContradictory && word.isStrong ? .possible : word)
            }
    }

    private mutating func reason(
        _ evidence: Evidence, _ belief: Belief, _ reasons: Reasons, _ step: Policy.Step, named: Place<Cause>?
    ) -> StateFinding.Reason {
        switch step {
        case .ask(let question):
            // Before anything is known, the first question separates everything from everything.
            .ask(separating: evidence.count == 0 ? nil : reasons.separated(by: question))
        case .attempt(let fix):
            .attempt(
                StateFinding.Choice(
                    ground: ground(of: fix, evidence, belief),
                    aim: reasons.target(of: fix).flatMap { target in
                        target == named
                            ? nil : StateFinding.Aim(cause: target, pointing: reasons.pointing(to: target))
                    },
                    cannotHelp: belief.leading.map { finding(fix).notHelped(beside: $0) } ?? []))
        case .list, .handOver: .end
        }
    }

    private mutating func ground(of fix: Place<Fix>, _ evidence: Evidence, _ belief: Belief)
        -> StateFinding.Choice.Ground
    {
        let chance = { [model] (fix: Place<Fix>) in belief.probability(ofSuccess: model.fixes[fix]) }
        let others = planner.feasible(Situation(tables, evidence)).filter { $0 != fix }
        if others.isEmpty { return .last }
        return others.allSatisfy { chance($0) <= chance(fix) } ? .likeliest : .cheapest
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

    /// The signs that a cause always shows and no other more than rarely, in the author's order.
    package func ownSigns(of cause: Place<Cause>) -> [SignFinding] {
        claims.ownSigns[cause].map { answer in
            let belief = Belief(model, alone: answer).probabilities[cause]
            return SignFinding(answer: answer, belief: belief, isConvincing: belief > parameters.believedLimit)
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
