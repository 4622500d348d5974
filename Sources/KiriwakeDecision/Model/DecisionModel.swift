package import KiriwakeModel

/// The troubleshooting problem as numbers, without any text. Causes, questions and fixes have the same indices as in
/// the knowledge graph.
///
/// One cause is true at a time. The model is the single-fault one of Heckerman, Breese and Rommelse,
/// *Decision-theoretic troubleshooting* (CACM 1995).
package struct DecisionModel: Sendable {
    package struct Question: Sendable {
        package let id: String
        package let cost: Double
        /// Probability that a reader cannot tell.
        package let notSure: Double
        /// Answers of which one must have been given before the question is asked and counted; empty where it always
        /// applies.
        package let onlyIf: [OfferedAnswer]
        package let replies: Replies
        /// P(answer | cause); for each cause the answers add up to 1.
        package let likelihood: PerAnswer<Indexed<Cause, Double>>

        /// - Parameter likelihood: in the order of `Replies.answers`.
        package init(
            id: String, cost: Double, notSure: Double = DecisionParameters().notSureMost,
            onlyIf: [OfferedAnswer] = [], replies: Replies, likelihood: [Indexed<Cause, Double>]
        ) {
            self.id = id
            self.cost = cost
            self.notSure = notSure
            self.onlyIf = onlyIf
            self.replies = replies
            self.likelihood = PerAnswer(replies, likelihood)
        }

        package var answers: [Answer] { replies.answers }
    }

    package struct Fix: Sendable {
        /// A cause that the fix has a chance against.
        package struct Repair: Sendable {
            package let cause: Place<Cause>
            /// P(the fix works | cause).
            package let chance: Double

            package init(cause: Place<Cause>, chance: Double) {
                self.cause = cause
                self.chance = chance
            }
        }

        /// An answer that a reader must not have denied.
        package struct Need: Sendable, Hashable {
            package let question: Place<KiriwakeModel.Question>
            package let answer: Answer

            package init(question: Place<KiriwakeModel.Question>, answer: Answer) {
                self.question = question
                self.answer = answer
            }
        }

        /// A look-alike that the fix does not help: it must be ruled out before the fix is offered.
        package struct Guard: Sendable {
            package let lookalike: Place<Cause>
            /// Questions of which one must have been answered.
            package let tellApart: [Place<KiriwakeModel.Question>]

            package init(lookalike: Place<Cause>, tellApart: [Place<KiriwakeModel.Question>]) {
                self.lookalike = lookalike
                self.tellApart = tellApart
            }
        }

        package let id: String
        package let cost: Double
        package let isIrreversible: Bool
        /// Risk medium or more, or a wait of a day or more: what must not be tried on a guess. Used only in
        /// measurements.
        package let isRisky: Bool
        /// A wait of an hour or more. Used only in measurements.
        package let isSlow: Bool
        package let repairs: Indexed<Repair, Repair>
        package let needs: [Need]
        package let guards: [Guard]
        /// Questions of which one must have been answered before the fix is offered.
        package let askFirst: [Place<KiriwakeModel.Question>]
        /// What is asked when the fix did not help.
        package let followUp: Place<KiriwakeModel.Question>?

        package init(
            id: String, cost: Double, isIrreversible: Bool, isRisky: Bool = false, isSlow: Bool = false,
            repairs: [Repair], needs: [Need], guards: [Guard], askFirst: [Place<KiriwakeModel.Question>] = [],
            followUp: Place<KiriwakeModel.Question>? = nil
        ) {
            self.id = id
            self.cost = cost
            self.isIrreversible = isIrreversible
            self.isRisky = isRisky
            self.isSlow = isSlow
            self.repairs = Indexed(repairs)
            self.needs = needs
            self.guards = guards
            self.askFirst = askFirst
            self.followUp = followUp
        }
    }

    /// Ids; "something else", where there is one, is the last.
    package let causes: Indexed<Cause, String>
    /// A cause that no article describes, so that answers that fit none of them are not taken for one that happens to be
    /// silent about them.
    package let somethingElse: Place<Cause>?
    /// P(cause) before any evidence; adds up to 1.
    package let prior: Indexed<Cause, Double>
    package let questions: Indexed<KiriwakeModel.Question, Question>
    package let fixes: Indexed<KiriwakeModel.Fix, Fix>
    package let parameters: DecisionParameters

    package init(
        causes: Indexed<Cause, String>, somethingElse: Place<Cause>? = nil, prior: Indexed<Cause, Double>,
        questions: Indexed<KiriwakeModel.Question, Question>, fixes: Indexed<KiriwakeModel.Fix, Fix>,
        parameters: DecisionParameters
    ) {
        precondition(causes.count == prior.count, "each cause needs a prior")
        let total = prior.reduce(0, +)
        self.causes = causes
        self.somethingElse = somethingElse
        self.prior = total > 0 ? prior.mapValues { $0 / total } : prior
        self.questions = questions
        self.fixes = fixes
        self.parameters = parameters
    }
}

extension DecisionModel {
    /// Whether a question applies to a reader: it always does, or one of the answers that it depends on was given.
    package func applies(_ question: Place<KiriwakeModel.Question>, _ evidence: Evidence) -> Bool {
        let conditions = questions[question].onlyIf
        return conditions.isEmpty || conditions.contains(where: evidence.contains)
    }

    /// Whether a question may be asked: it applies, and nothing was replied to it.
    package func isOpen(_ question: Place<KiriwakeModel.Question>, _ evidence: Evidence) -> Bool {
        evidence.reply(to: question) == nil && applies(question, evidence)
    }

    /// The answers that count as evidence: all but those to questions that do not apply.
    package func answers(in evidence: Evidence) -> [(question: Place<KiriwakeModel.Question>, answer: Answer)] {
        evidence.allReplies.compactMap { question, reply in
            guard case .answer(let answer) = reply, applies(question, evidence) else { return nil }
            return (question, answer)
        }
    }

    /// Those of them that name a symptom, and not "none of these", which says only what is not seen.
    package func offeredAnswers(in evidence: Evidence) -> [OfferedAnswer] {
        answers(in: evidence).compactMap { question, answer in
            guard case .offered(let place) = answer else { return nil }
            return OfferedAnswer(question: question, answer: place)
        }
    }

    /// The question to ask next because a fix that names it did not help.
    package func followUp(_ evidence: Evidence) -> Place<KiriwakeModel.Question>? {
        evidence.failedFixes.lazy.compactMap { fixes[$0].followUp }.first { isOpen($0, evidence) }
    }

    /// Whether a fix waits for the answer to a question: who is not sure would try it blindly. Questions that cannot apply,
    /// because another answer was given than those they depend on, keep nobody waiting.
    package func mustAskFirst(_ fix: Place<KiriwakeModel.Fix>, _ reply: (Place<KiriwakeModel.Question>) -> Reply?)
        -> Bool
    {
        let first = fixes[fix].askFirst
        return !first.isEmpty && first.allSatisfy { (reply($0) ?? .notSure) == .notSure }
            && first.contains { mayApply($0, reply) }
    }

    /// Whether a question applies to a reader, or would with an answer that they have not given or are not sure of.
    func mayApply(
        _ question: Place<KiriwakeModel.Question>, _ reply: (Place<KiriwakeModel.Question>) -> Reply?
    ) -> Bool {
        let conditions = questions[question].onlyIf
        return conditions.isEmpty
            || conditions.contains { condition in
                let given = reply(condition.question) ?? .notSure
                return given == .notSure || given == .answer(.offered(condition.answer))
            }
    }

    /// The evidence of somebody who reports these answers: with them those without which a question is never asked.
    /// - Returns: nil where two are answers to one question, or where several answers could have led to a question.
    package func evidence(answering reported: [OfferedAnswer]) -> Evidence? {
        var evidence = Evidence(self)
        for answer in reported {
            guard evidence.reply(to: answer.question) == nil else { return nil }
            evidence = evidence.adding(.answer(.offered(answer.answer)), to: answer.question)
        }
        while let open = evidence.allReplies.first(where: { !applies($0.question, evidence) })?.question {
            let conditions = questions[open].onlyIf
            guard let only = conditions.first, conditions.count == 1, evidence.reply(to: only.question) == nil else {
                return nil
            }
            evidence = evidence.adding(.answer(.offered(only.answer)), to: only.question)
        }
        return evidence
    }

    /// Answers that another answer takes for granted, since its question is asked after no other.
    package func implied(in evidence: Evidence) -> [OfferedAnswer] {
        let conditions = evidence.allReplies.compactMap { question, reply -> OfferedAnswer? in
            guard case .answer = reply, questions[question].onlyIf.count == 1 else { return nil }
            return questions[question].onlyIf.first
        }
        return Set(conditions).filter(evidence.contains).sorted { $0.question < $1.question }
    }

    /// Whether a reader was unsure so often that they are asked nothing more: one more question is likely to be one more
    /// that they cannot answer.
    package func isLost(_ evidence: Evidence) -> Bool {
        evidence.allReplies.count { $0.reply == .notSure } >= parameters.unsureLimit
    }

    /// Whether a cause is one of the articles'.
    package func isDescribed(_ cause: Place<Cause>) -> Bool { cause != somethingElse }
}
