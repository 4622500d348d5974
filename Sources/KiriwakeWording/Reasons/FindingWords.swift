package import KiriwakeDecision
package import KiriwakeModel

/// What a page of the wizard says first, as plain lines: the likely cause, what was ruled out and by which answer, and
/// what not to try.
package struct FindingWords {
    package let steps: StepWords
    package let reasons: ReasonWords

    package init(_ steps: StepWords) {
        self.steps = steps
        reasons = ReasonWords(steps)
    }

    private var names: Names { steps.names }
    private var texts: Texts { steps.texts }

    /// - Returns: no lines while no cause is named and nothing is wrong with the answers.
    package func lines(_ finding: StateFinding) -> [String] {
        (finding.named.map(lines) ?? []) + doubts(finding)
    }

    private func doubts(_ finding: StateFinding) -> [String] {
        (finding.fitsNone ? [texts[.noneFits]] : [])
            + (finding.conflict.map { [reasons.conflict($0), "  " + reasons.change($0.change)] } ?? [])
    }

    private func lines(_ named: StateFinding.Named) -> [String] {
        var lines = ["\(texts[.belief]): \(names.causes[named.cause]) (\(texts.belief(named.certainty)))"]
        if let points = reasons.points(named.pointing) { lines.append("  " + points) }
        for lookalike in named.lookalikes {
            lines.append(
                "\(texts[named.isSettled ? .beliefNot : .beliefOpen]): \(names.causes[lookalike.cause])")
            if let answer = lookalike.ruledOutBy { lines.append("  " + reasons.opposes(answer)) }
            if let cost = names.ifTaken(named.cause, for: lookalike.cause) { lines.append("  " + cost) }
            for fix in lookalike.ineffectiveFixes {
                lines.append(
                    named.isSettled
                        ? "  ! " + texts[.avoidBefore] + names.fixes[fix] + texts[.avoidAfter]
                        : "  ! " + texts[.notYetBefore] + names.fixes[fix] + texts[.notYetAfter])
            }
        }
        return lines
    }

    /// A cause of the model, which has one more than the articles: something else.
    package func title(_ cause: Place<Cause>) -> String {
        names.causes.indices.contains(cause) ? names.causes[cause] : texts[.somethingElse]
    }
}
