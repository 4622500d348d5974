import KiriwakeDecision
import KiriwakeModel
package import KiriwakeWording

/// The decision graph for Graphviz, reduced to the states that enough readers reach. A node is `state:INDEX`, by its
/// index in the policy; questions are boxes, fixes are ellipses, lists and hand-overs are double boxes. An outcome that
/// leads to a state that was cut has a dotted edge to a point.
package struct PolicyDOT {
    private let cut: PolicyCut
    private let words: StepWords

    package init(_ cut: PolicyCut, _ words: StepWords) {
        self.cut = cut
        self.words = words
    }

    /// - Complexity: states and branches of the cut.
    package var text: String {
        var lines = ["digraph \"kiriwake\" {", "  graph [rankdir=\"LR\"];", "  node [shape=\"box\"];"]
        for place in cut.places {
            let step = cut.policy.states[place].step
            var attributes = [("label", "\(words.step(step)) (\(Percent.text(cut.reach[place])))")]
            switch step {
            case .ask: break
            case .attempt: attributes.append(("shape", "ellipse"))
            case .list, .handOver: attributes.append(("peripheries", "2"))
            }
            lines.append("  \(node(place))" + DOTText.attributes(attributes) + ";")
            for (branch, target) in cut.branches(of: place) {
                lines.append("  \(node(place)) -> \(node(target))" + label(branch, of: step) + ";")
            }
            if let worked = cut.policy.states[place].branches.first(where: { $0.target == nil }) {
                lines.append(end("worked:\(place.index)", [("shape", "doublecircle"), ("label", "✓")]))
                lines.append(
                    "  \(node(place)) -> \(DOTText.quoted("worked:\(place.index)"))" + label(worked, of: step) + ";")
            }
            let rest = cut.cutOff(place)
            if rest > 0 {
                lines.append(end("more:\(place.index)", [("shape", "point")]))
                lines.append(
                    "  \(node(place)) -> \(DOTText.quoted("more:\(place.index)"))"
                        + DOTText.attributes([("label", "… (\(Percent.text(rest)))"), ("style", "dotted")]) + ";")
            }
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func node(_ place: Place<Policy.State>) -> String { DOTText.quoted("state:\(place.index)") }

    private func end(_ id: String, _ attributes: [(String, String)]) -> String {
        "  \(DOTText.quoted(id))" + DOTText.attributes(attributes) + ";"
    }

    private func label(_ branch: Policy.Branch, of step: Policy.Step) -> String {
        let outcome = words.outcome(branch.outcome, of: step)
        return DOTText.attributes([("label", "\(outcome) (\(Percent.text(branch.probability)))")])
    }
}
