import KiriwakeModel

/// Judges what some evidence amounts to. Every page, report and export words these findings and judges nothing itself.
package struct Judge: Sendable {
    /// Judges what does not depend on evidence.
    package let articles: ArticleJudge
    let tables: ModelTables
    private let model: DecisionModel
    private let claims: Claims
    private var planner: RepairPlanner
    private let firm: FirmBelief
    private let conflicts: ConflictMeasure

    package init(_ model: DecisionModel, _ claims: Claims) {
        articles = ArticleJudge(model, claims)
        self.model = model
        self.claims = claims
        tables = ModelTables(model)
        planner = RepairPlanner(tables)
        firm = FirmBelief(model)
        conflicts = ConflictMeasure(model)
    }

    private var parameters: DecisionParameters { model.parameters }

    /// - Parameters:
    ///   - belief: what the evidence leaves of each cause.
    ///   - step: what the page asks or offers.
    ///   - beyond: the step with which a script continues; nil where that is the page's.
    /// - Complexity: causes × answers given, and a look at every fix where one is tried.
    package mutating func finding(_ evidence: Evidence, _ belief: Belief, step: Policy.Step, beyond: Policy.Step? = nil)
        -> StateFinding
    {
        let reasons = Reasons(model, claims, evidence, belief)
        let conflict = conflicts.conflict(in: evidence)
        let named = named(evidence, belief, reasons, beyond ?? step, isContradictory: conflict != nil)
        let shown = named.map { $0.lookalikes.map(\.cause) + [$0.cause] } ?? []
        return StateFinding(
            named: named, fitsNone: fitsNone(evidence, belief), conflict: conflict,
            others: hasAnswers(evidence) ? others(belief, beside: shown, isContradictory: conflict != nil) : [],
            reason: reason(evidence, belief, reasons, step, named: named?.cause))
    }

    private func named(
        _ evidence: Evidence, _ belief: Belief, _ reasons: Reasons, _ step: Policy.Step, isContradictory: Bool
    ) -> StateFinding.Named? {
        guard let cause = belief.leading, model.isDescribed(cause), hasAnswers(evidence),
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

    /// Whether the reader has said anything. Before that, and after "not sure" alone, no cause is spoken of.
    private func hasAnswers(_ evidence: Evidence) -> Bool { !model.answers(in: evidence).isEmpty }

    /// Whether the question asked next may well lead to another cause.
    private func mayBeOverturned(_ cause: Place<Cause>, _ belief: Belief, by step: Policy.Step) -> Bool {
        guard case .ask(let place) = step else { return false }
        let question = model.questions[place]
        let overturned = question.answers.filter { belief.given($0, to: question).leading != cause }
        return overturned.reduce(0) { $0 + belief.probability(of: $1, to: question) } >= parameters.overturnedFrom
    }

    private func fitsNone(_ evidence: Evidence, _ belief: Belief) -> Bool {
        guard let unwritten = model.somethingElse, hasAnswers(evidence) else { return false }
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
                        target == named || !hasAnswers(evidence)
                            ? nil : StateFinding.Aim(cause: target, pointing: reasons.pointing(to: target))
                    },
                    cannotHelp: belief.leading.map { articles.finding(fix).notHelped(beside: $0) } ?? []))
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
}
