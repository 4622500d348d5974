package import KiriwakeModel

extension Wizard {
    /// What is known when a fix worked and something else still does not.
    ///
    /// The fix counts as one that did not help against what is left. Of the causes that it repairs, the one that it most likely
    /// ended is taken for repaired. Answers that its article states, at least as often as `seen-from`, are explained by it and
    /// forgotten, and so are replies to questions that then no longer apply. Everything else is kept.
    /// - Parameter evidence: what was known when the fix was tried.
    package func evidence(_ evidence: Evidence, after worked: Place<Fix>) -> Evidence {
        let reasons = Reasons(model, articles.claims, evidence, Belief(model, evidence))
        let explained = reasons.target(of: worked).map { cause in
            model.offeredAnswers(in: evidence).filter { answer in
                articles.claims.stated(answer, by: cause) ?? 0 >= model.parameters.seenFrom
            }
        }
        let left = (explained ?? []).reduce(evidence) { $0.removing($1.question) }
        return model.applicable(left).adding(.worked, of: worked)
    }
}

extension DecisionModel {
    /// The same evidence without replies to questions that do not apply, nor to those that depend on them.
    func applicable(_ evidence: Evidence) -> Evidence {
        let inapplicable = evidence.allReplies.map(\.question).filter { !applies($0, evidence) }
        return inapplicable.isEmpty ? evidence : applicable(inapplicable.reduce(evidence) { $0.removing($1) })
    }
}
