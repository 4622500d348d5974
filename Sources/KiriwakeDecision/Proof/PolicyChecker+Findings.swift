import Foundation
import KiriwakeModel

/// The promise about what pages say: no page calls settled what the belief and the answers do not settle, and none where
/// the answers contradict each other.
extension PolicyChecker {
    /// Computed from the model, the articles and each state's evidence, not from what was judged.
    /// - Parameter findings: by state.
    func faults(of findings: Indexed<Policy.State, StateFinding>, _ articles: Articles) -> [Fault] {
        // The draws are those of the findings; what is made of them is not.
        let redrawn = model.redrawn()
        return findings.indexed().compactMap { place, finding in
            guard let named = finding.named, named.isSettled,
                !settles(policy.states[place].evidence, named.cause, articles, redrawn)
                    || isOverturned(named.cause, policy.states[place])
            else { return nil }
            return Fault(kind: .unsettledCause, state: place, fix: nil)
        }
    }

    /// Whether a cause is at least likely, and each look-alike worth a warning is hardly possible and contradicted by
    /// an answer.
    private func settles(
        _ evidence: Evidence, _ cause: Place<Cause>, _ articles: Articles, _ redrawn: [DecisionModel]
    ) -> Bool {
        let numbers = model.parameters
        let belief = posterior(evidence)
        // Rounding may differ from that of the finding in the last digits.
        let slack = 1 + 1e-9
        let beliefs = redrawn.map { posterior(evidence, in: $0)[cause] }
        let lower = beliefs.count { $0 * slack < max(numbers.likelyFrom, numbers.namedFrom) }
        guard !evidence.allReplies.isEmpty, belief.allSatisfy({ $0 <= belief[cause] * slack }),
            belief[cause] * slack >= numbers.namedFrom, Double(lower) <= numbers.doubt * Double(beliefs.count),
            conflict(evidence) <= numbers.conflictFrom * slack
        else { return false }
        return costlyLookalikes(of: cause, articles).prefix(numbers.warnedLookalikes).allSatisfy { lookalike in
            belief[lookalike] < numbers.mentionedFrom * slack
                && evidence.allReplies.contains { question, reply in
                    guard case .answer(.offered(let answer)) = reply, counts(question, evidence),
                        articles.described[cause].contains(question),
                        articles.described[lookalike].contains(question)
                    else { return false }
                    let row = model.questions[question].likelihood[.offered(answer)]
                    return row[cause] * slack >= max(numbers.seenFrom, numbers.speakingRatio * row[lookalike])
                }
        }
    }

    /// Whether the question asked next has answers likely enough after which another cause is likelier.
    private func isOverturned(_ cause: Place<Cause>, _ state: Policy.State) -> Bool {
        guard case .ask(let question) = state.beyond ?? state.step else { return false }
        let before = posterior(state.evidence)
        let overturned = model.questions[question].answers.filter { answer in
            let after = posterior(state.evidence.adding(.answer(answer), to: question))
            return after.contains { $0 > after[cause] * (1 + 1e-9) }
        }
        let chance = overturned.reduce(0.0) { sum, answer in
            let row = model.questions[question].likelihood[answer]
            return sum + model.causes.indices.reduce(0.0) { $0 + before[$1] * row[$1] }
        }
        return chance > model.parameters.overturnedFrom * (1 + 1e-9)
    }

    /// log2 of how much likelier the answers would be, had they nothing to do with each other beyond that some questions
    /// are asked only after others; by the definition.
    private func conflict(_ evidence: Evidence) -> Double {
        let given = evidence.allReplies.compactMap { question, reply -> (Place<Question>, Answer)? in
            guard case .answer(let answer) = reply, answer != .noneOfThese, counts(question, evidence) else {
                return nil
            }
            return (question, answer)
        }
        let probability = { (answers: [(Place<Question>, Answer)]) in
            self.model.causes.indices.reduce(0.0) { sum, cause in
                sum
                    + answers.reduce(self.model.prior[cause]) {
                        $0 * self.model.questions[$1.0].likelihood[$1.1][cause]
                    }
            }
        }
        let apart = given.reduce(1.0) { product, answer in
            let before =
                model.questions[answer.0].onlyIf.first {
                    evidence.reply(to: $0.question) == .answer(.offered($0.answer)) && counts($0.question, evidence)
                }.map { [($0.question, Answer.offered($0.answer))] } ?? []
            return product * probability(before + [answer]) / probability(before)
        }
        return log2(apart / probability(given))
    }

    /// Look-alikes for which a mistake costs something: an article says so, or a guarded fix would be tried to no
    /// effect.
    private func costlyLookalikes(of cause: Place<Cause>, _ articles: Articles) -> [Place<Cause>] {
        articles.lookalikes[cause].filter { lookalike in
            lookalike.hasHarm
                || model.fixes.indices.contains { fix in
                    chance(of: fix, against: lookalike.cause) > 0
                        && model.fixes[fix].guards.contains { $0.lookalike == cause }
                }
        }.map(\.cause)
    }
}
