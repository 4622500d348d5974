import KiriwakeDecision

/// The decision graph for Graphviz, as far as many readers see it. A node is `state:PLACE`, by its place in the policy;
/// questions are boxes, fixes ellipses, lists and handing over double boxes. An outcome that leads to a state that is
/// cut off has a dotted edge to a point.
package struct PolicyDOT {
    private let cut: PolicyCut
    private let labels: MapLabels

    package init(_ cut: PolicyCut, _ labels: MapLabels) {
        self.cut = cut
        self.labels = labels
    }

    /// - Complexity: states and branches of the cut.
    package var text: String {
        var lines = ["digraph \"kiriwake\" {", "  graph [rankdir=\"LR\"];", "  node [shape=\"box\"];"]
        for place in cut.places {
            let step = cut.policy.states[place].step
            var attributes = [("label", "\(labels.step(step)) (\(MapLabels.percent(cut.reach[place])))")]
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
                lines.append(end("worked:\(place)", [("shape", "doublecircle"), ("label", "✓")]))
                lines.append("  \(node(place)) -> \(DOTText.quoted("worked:\(place)"))" + label(worked, of: step) + ";")
            }
            let rest = cut.cutOff(place)
            if rest > 0 {
                lines.append(end("more:\(place)", [("shape", "point")]))
                lines.append(
                    "  \(node(place)) -> \(DOTText.quoted("more:\(place)"))"
                        + DOTText.attributes([("label", "… (\(MapLabels.percent(rest)))"), ("style", "dotted")]) + ";")
            }
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func node(_ place: Int) -> String { DOTText.quoted("state:\(place)") }

    private func end(_ id: String, _ attributes: [(String, String)]) -> String {
        "  \(DOTText.quoted(id))" + DOTText.attributes(attributes) + ";"
    }

    private func label(_ branch: Policy.Branch, of step: Policy.Step) -> String {
        let words = labels.outcome(branch.outcome, of: step)
        return DOTText.attributes([("label", "\(words) (\(MapLabels.percent(branch.probability)))")])
    }
}
