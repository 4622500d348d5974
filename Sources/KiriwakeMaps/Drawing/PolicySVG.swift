import KiriwakeDecision
import KiriwakeModel
package import KiriwakeWording

/// The decision graph as a tree from left to right. A state that several paths reach is attached to the likeliest of
/// them; the others are dashed lines.
package struct PolicySVG {
    private static let margin = 20.0
    private static let width = 270.0
    private static let gap = 70.0
    private static let between = 14.0

    private struct Node {
        /// What led here, and how likely it was.
        let because: [String]
        let title: [String]
        /// What happens beside the branches drawn.
        let rest: [String]
        var children: [Place<Policy.State>] = []
        var height: Double { MapDrawing.height(lines: because.count + title.count + rest.count) }
        /// Height of the whole subtree.
        var extent = 0.0
        var y = 0.0
    }

    private struct Parent {
        let place: Place<Policy.State>
        let branch: Policy.Branch
        let flow: Double
    }

    private let cut: PolicyCut
    private let words: StepWords

    package init(_ cut: PolicyCut, _ words: StepWords) {
        self.cut = cut
        self.words = words
    }

    /// A standalone file, light and dark.
    package var file: String { svg(style: MapDrawing.style) }

    /// - Parameter style: a style sheet to embed; nil where the surrounding page has one.
    /// - Complexity: states and branches of the cut.
    func svg(style: String?) -> String {
        let parents = likeliestParents()
        var nodes: [Place<Policy.State>: Node] = [:]
        for place in cut.places { nodes[place] = node(place, parents[place]) }
        for place in cut.places {
            if let parent = parents[place] { nodes[parent.place]?.children.append(place) }
        }
        for place in cut.places.reversed() {
            let extent = Self.extent(of: place, nodes)
            nodes[place]?.extent = extent
        }
        let roots = cut.places.filter { parents[$0] == nil }
        var y = Self.margin
        for root in roots {
            nodes[root]?.y = y
            y += (nodes[root]?.extent ?? 0) + Self.between
        }
        for place in cut.places { Self.placeChildren(of: place, &nodes) }
        return draw(nodes, parents, height: y - Self.between + Self.margin, style: style)
    }

    private func likeliestParents() -> [Place<Policy.State>: Parent] {
        var parents: [Place<Policy.State>: Parent] = [:]
        for place in cut.places {
            for (branch, target) in cut.branches(of: place) {
                let flow = cut.reach[place] * branch.probability
                if let known = parents[target], known.flow >= flow { continue }
                parents[target] = Parent(place: place, branch: branch, flow: flow)
            }
        }
        return parents
    }

    private func node(_ place: Place<Policy.State>, _ parent: Parent?) -> Node {
        let state = cut.policy.states[place]
        let lines = { (text: String) in MapDrawing.lines(text, inBoxOf: Self.width) }
        let because = parent.map { parent in
            "\(words.outcome(parent.branch.outcome, of: cut.policy.states[parent.place].step)) ·\u{a0}"
                + Percent.text(parent.branch.probability)
        }
        var rest: [String] = []
        if let worked = state.branches.first(where: { $0.target == nil }) {
            rest.append(
                "✓ \(words.outcome(worked.outcome, of: state.step)) ·\u{a0}\(Percent.text(worked.probability))")
        }
        let hidden = cut.cutOff(place)
        if hidden > 0 { rest.append("…\u{a0}\(Percent.text(hidden))") }
        return Node(
            because: because.map(lines) ?? [],
            title: MapDrawing.lines(words.step(state.step), inBoxOf: Self.width, isBold: true),
            rest: rest.flatMap(lines))
    }

    private static func extent(of place: Place<Policy.State>, _ nodes: [Place<Policy.State>: Node]) -> Double {
        guard let node = nodes[place] else { return 0 }
        let below = node.children.reduce(-between) { $0 + (nodes[$1]?.extent ?? 0) + between }
        return max(node.height, below)
    }

    /// Until a node is drawn, `y` is the top of its extent; then it is the top of its box, centred in that extent.
    private static func placeChildren(of place: Place<Policy.State>, _ nodes: inout [Place<Policy.State>: Node]) {
        guard let node = nodes[place] else { return }
        let below = node.children.reduce(-between) { $0 + (nodes[$1]?.extent ?? 0) + between }
        var y = node.y + (node.extent - max(0, below)) / 2
        for child in node.children {
            nodes[child]?.y = y
            y += (nodes[child]?.extent ?? 0) + between
        }
        nodes[place]?.y = node.y + (node.extent - node.height) / 2
    }

    private func draw(
        _ nodes: [Place<Policy.State>: Node], _ parents: [Place<Policy.State>: Parent], height: Double, style: String?
    ) -> String {
        let x = { (place: Place<Policy.State>) in
            Self.margin + Double(cut.policy.states[place].evidence.count) * (Self.width + Self.gap)
        }
        let right = (cut.places.map(x).max() ?? 0) + Self.width + Self.margin
        var drawing = MapDrawing()
        drawing.box("ground", x: 0, y: 0, width: right, height: height, round: 0)
        for place in cut.places {
            for (branch, target) in cut.branches(of: place) {
                guard let from = nodes[place], let to = nodes[target] else { continue }
                let isTree = parents[target]?.place == place
                let strength = branch.probability >= 0.25 ? "firm" : "faint"
                drawing.curve(
                    isTree ? "line \(strength)" : "line accent dashed",
                    from: (x(place) + Self.width, from.y + from.height / 2), to: (x(target), to.y + to.height / 2))
            }
        }
        for place in cut.places {
            guard let node = nodes[place] else { continue }
            let fill =
                switch cut.policy.states[place].step {
                case .ask: "line paper"
                case .attempt: "line soft"
                case .list, .handOver: "line accent paper"
                }
            drawing.box(fill, x: x(place), y: node.y, width: Self.width, height: node.height)
            let left = x(place) + MapDrawing.padding + 1
            var y = node.y + MapDrawing.padding
            for (classes, lines) in [("muted", node.because), ("ink bold", node.title), ("muted", node.rest)] {
                drawing.text(classes, lines, x: left, y: y)
                y += Double(lines.count) * MapDrawing.lineHeight
            }
        }
        return drawing.svg(
            width: right, height: height, language: words.texts.language.tag, title: words.texts[.policyMap],
            description: words.texts[.policyMapSummary], style: style)
    }
}
