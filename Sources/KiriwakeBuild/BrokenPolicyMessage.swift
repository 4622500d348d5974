import KiriwakeCore
import KiriwakeDecision

/// Reports which guarantee a compiled wizard violates, with the path by which a reader would reach the violation. Names
/// everything by its id, as the articles do.
package struct BrokenPolicyMessage: Error, CustomStringConvertible {
    package let description: String

    /// Causes whose belief is shown.
    private static let shown = 3

    init(_ broken: BrokenPolicy) {
        let (model, fault) = (broken.model, broken.fault)
        var text = "the compiled wizard breaks \(broken.faults.count) of its promises and was not used; the first: "
        text += fault.kind.rawValue + (fault.fix.map { ": '\(model.fixes[$0].id)'" } ?? "") + "\n"
        for (step, outcome) in broken.path { text += "    \(StepNames(model).line(step, outcome))\n" }
        for cause in broken.belief.ranking.prefix(Self.shown) {
            let percent = Decimal.percent(broken.belief.probabilities[cause])
            text += "    believed there: \(percent) \(model.causes[cause])\n"
        }
        description = text
    }
}
