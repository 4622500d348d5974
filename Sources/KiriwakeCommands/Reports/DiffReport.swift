import KiriwakeBuild
import KiriwakeCore
import KiriwakeDecision

/// A journey diff in words, as text or as Markdown for a review.
struct DiffReport {
    let diff: JourneyDiff
    let addresses: AddressDiff
    let isMarkdown: Bool

    private static let shown = 10

    var text: String {
        var text = line("\(percent(diff.changed)) of \(diff.people) readers now get a different first fix.")
        text += heading("before and after")
        text += item("expected minutes: \(number(diff.before.cost)) → \(number(diff.after.cost))")
        text += item("questions: \(number(diff.before.questions)) → \(number(diff.after.questions))")
        text += item("resolved: \(percent(diff.before.resolved)) → \(percent(diff.after.resolved))")
        text += item(
            "risky fix that cannot help came first: \(percent(diff.before.wrongFix)) → \(percent(diff.after.wrongFix))")
        text += item(
            "a wrong cause was named: \(percent(diff.before.namedWrong)) → \(percent(diff.after.namedWrong))")
        if !diff.firstFixes.isEmpty {
            text += heading("first fix")
            for change in diff.firstFixes.prefix(Self.shown) {
                text += item("\(percent(change.share)): \(name(change.before)) → \(name(change.after))")
            }
            let rest = diff.firstFixes.count - Self.shown
            if rest > 0 { text += item("and \(rest) rarer changes") }
        }
        if !diff.questions.isEmpty {
            text += heading("questions asked, share of readers")
            for question in diff.questions {
                text += item("\(code(question.id)): \(percent(question.askedBefore)) → \(percent(question.askedAfter))")
            }
        }
        if !diff.lostGuards.isEmpty {
            text += heading("guards lost")
            for lost in diff.lostGuards {
                text += item("\(code(lost.fix)) no longer needs \(code(lost.lookalike)) to be ruled out")
            }
        }
        text += heading("addresses")
        text += item("pages of the wizard: \(counts(addresses.states))")
        text += item("articles and comparisons: \(counts(addresses.articles))")
        return text
    }

    private func counts(_ counts: AddressDiff.Counts) -> String {
        "\(counts.kept) kept, \(counts.redirected) redirected, \(counts.lost) lost"
    }

    private func line(_ words: String) -> String { words + "\n" }
    private func heading(_ words: String) -> String { isMarkdown ? "\n### \(words)\n\n" : "\n\(words)\n" }
    private func item(_ words: String) -> String { (isMarkdown ? "- " : "  ") + words + "\n" }
    private func code(_ id: String) -> String { isMarkdown ? "`\(id)`" : id }
    private func name(_ fix: String?) -> String { fix.map(code) ?? "a person" }
    private func percent(_ share: Double) -> String { Decimal.percent(share) }
    private func number(_ value: Double) -> String { Decimal.text(value, places: 1) }
}
