import KiriwakeDecision
import KiriwakeModel

/// The knowledge graph as a picture in three columns: questions with their answers, causes, fixes.
///
/// Each column is sorted by where its neighbours stand, so that few lines cross (barycentre method of Sugiyama, Tagawa
/// and Toda, 1981). Answers and fixes that many causes share would cover everything else with lines; theirs are pale and
/// do not count for the order. Edges of strength `never` are left out: they say that two things do not belong together.
package struct KnowledgeSVG {
    private static let margin = 20.0
    private static let widths = (question: 340.0, cause: 280.0, fix: 280.0)
    private static let gaps = (signs: 240.0, fixes: 200.0)
    private static let top = 60.0
    private static let between = 16.0

    /// Weight of all lines to one answer or fix from which on they are pale: four causes for sure, or more that are not.
    private static let sharedFrom = 4.0

    private struct Box {
        let lines: [String]
        var height: Double
        var y = 0.0
        var middle: Double { y + height / 2 }
    }

    private struct Edge {
        let cause: Int
        /// Question and answer, or fix.
        let target: Int
        let answer: Int
        let isFirm: Bool
        var isShared = false
        var weight: Double { isFirm ? 1 : 0.25 }
        /// Weight for the order.
        var pull: Double { isShared ? 0.001 : isFirm ? 1 : 0.1 }
        var classes: String { "line " + (isFirm ? "firm" : "faint") + (isShared ? " pale" : "") }
    }

    private let labels: MapLabels
    private let signs: [Edge]
    private let remedies: [Edge]

    package init(_ labels: MapLabels) {
        self.labels = labels
        let graph = labels.graph
        var signs: [Edge] = []
        var remedies: [Edge] = []
        for cause in graph.causes.values.indices {
            for edge in graph.signs[cause] where edge.strength != .never {
                guard let question = graph.question(asking: edge.target).flatMap({ graph.questions.place(of: $0) }),
                    let answer = graph.questions.values[question].answers
                        .firstIndex(where: { $0.symptom.value == edge.target })
                else { continue }
                signs.append(Edge(cause: cause, target: question, answer: answer, isFirm: Self.isFirm(edge.strength)))
            }
            for edge in graph.remedies[cause] where edge.strength != .never {
                guard let fix = graph.fixes.place(of: edge.target) else { continue }
                remedies.append(Edge(cause: cause, target: fix, answer: 0, isFirm: Self.isFirm(edge.strength)))
            }
        }
        self.signs = Self.markingShared(signs)
        self.remedies = Self.markingShared(remedies)
    }

    private static func isFirm(_ strength: Strength) -> Bool { strength == .always || strength == .usually }

    private static func markingShared(_ edges: [Edge]) -> [Edge] {
        var weights: [[Int]: Double] = [:]
        for edge in edges { weights[[edge.target, edge.answer], default: 0] += edge.weight }
        return edges.map { edge in
            var edge = edge
            edge.isShared = weights[[edge.target, edge.answer], default: 0] >= sharedFrom
            return edge
        }
    }

    /// A file that can be read alone, light and dark.
    package var file: String { svg(style: MapDrawing.style) }

    /// - Parameter style: a style sheet to put into it; nil where the page around has one.
    /// - Complexity: edges, and nodes × log nodes.
    func svg(style: String?) -> String {
        let orders = ordered()
        let answers = answerLines()
        let headings = labels.graph.questions.values.indices.map {
            MapDrawing.lines(labels.question($0), inBoxOf: Self.widths.question, isBold: true)
        }
        var questions = headings.indices.map { place in
            Box(
                lines: headings[place],
                height: MapDrawing.height(lines: headings[place].count)
                    + answers[place].reduce(0) { $0 + MapDrawing.height(lines: $1.count) })
        }
        var causes = boxes(labels.graph.causes.count, Self.widths.cause, labels.cause)
        var fixes = boxes(labels.graph.fixes.count, Self.widths.fix, labels.fix)
        let height = [questions, causes, fixes].map(Self.leastHeight).max() ?? 0
        Self.spread(&questions, orders.questions, over: height)
        Self.spread(&causes, orders.causes, over: height)
        Self.spread(&fixes, orders.fixes, over: height)
        return draw(questions, answers, causes, fixes, orders.causes, height: height, style: style)
    }

    // MARK: Layout

    private func boxes(_ count: Int, _ width: Double, _ title: (Int) -> String) -> [Box] {
        (0..<count).map { place in
            let lines = MapDrawing.lines(title(place), inBoxOf: width)
            return Box(lines: lines, height: MapDrawing.height(lines: lines.count))
        }
    }

    private func answerLines() -> [[[String]]] {
        labels.graph.questions.values.enumerated().map { place, question in
            question.answers.indices.map {
                MapDrawing.lines(labels.answer($0, to: place), inBoxOf: Self.widths.question)
            }
        }
    }

    /// Places by column, from top to bottom.
    private func ordered() -> (questions: [Int], causes: [Int], fixes: [Int]) {
        let graph = labels.graph
        var questions = Array(graph.questions.values.indices)
        var causes = Array(graph.causes.values.indices)
        for _ in 0..<8 {
            let rank = Self.ranks(questions)
            causes = Self.sorted(
                causes,
                signs.map { edge in
                    (edge.cause, rank[edge.target] + Double(edge.answer) / 100, edge.pull)
                })
            let causeRank = Self.ranks(causes)
            questions = Self.sorted(questions, signs.map { ($0.target, causeRank[$0.cause], $0.pull) })
        }
        let rank = Self.ranks(causes)
        let fixes = Self.sorted(
            Array(graph.fixes.values.indices), remedies.map { ($0.target, rank[$0.cause], $0.pull) })
        return (questions, causes, fixes)
    }

    private static func ranks(_ order: [Int]) -> [Double] {
        var ranks = Array(repeating: 0.0, count: order.count)
        for (rank, place) in order.enumerated() { ranks[place] = Double(rank) }
        return ranks
    }

    /// Sorted by the weighted mean of the neighbours' ranks; those without neighbours keep their rank; ties by place.
    private static func sorted(
        _ order: [Int], _ neighbours: [(node: Int, rank: Double, weight: Double)]
    ) -> [Int] {
        var sums = Array(repeating: (rank: 0.0, weight: 0.0), count: order.count)
        for neighbour in neighbours {
            sums[neighbour.node].rank += neighbour.rank * neighbour.weight
            sums[neighbour.node].weight += neighbour.weight
        }
        let own = ranks(order)
        let means = sums.indices.map { sums[$0].weight > 0 ? sums[$0].rank / sums[$0].weight : own[$0] }
        return order.sorted { (means[$0], $0) < (means[$1], $1) }
    }

    private static func leastHeight(_ boxes: [Box]) -> Double {
        boxes.reduce(0) { $0 + $1.height } + between * Double(max(0, boxes.count - 1))
    }

    /// Stands the boxes one below the other, with equal gaps that fill the height.
    private static func spread(_ boxes: inout [Box], _ order: [Int], over height: Double) {
        let free = height - leastHeight(boxes)
        let gap = boxes.count > 1 ? between + free / Double(boxes.count - 1) : 0
        var y = top + (boxes.count == 1 ? free / 2 : 0)
        for place in order {
            boxes[place].y = y
            y += boxes[place].height + gap
        }
    }

    // MARK: Drawing

    private func draw(
        _ questions: [Box], _ answers: [[[String]]], _ causes: [Box], _ fixes: [Box], _ order: [Int], height: Double,
        style: String?
    ) -> String {
        let causeX = Self.margin + Self.widths.question + Self.gaps.signs
        let fixX = causeX + Self.widths.cause + Self.gaps.fixes
        let width = fixX + Self.widths.fix + Self.margin
        var drawing = MapDrawing()
        drawing.box("ground", x: 0, y: 0, width: width, height: Self.top + height + Self.margin, round: 0)
        for (x, key) in [(Self.margin, "symptoms"), (causeX, "causes"), (fixX, "fixes")] {
            drawing.text("accent bold", [labels.texts[key]], x: x, y: Self.margin)
        }
        let rows = zip(questions, answers).map { box, answers in Self.rows(box, answers) }
        for pair in labels.graph.confusablePairs {
            guard let first = labels.graph.causes.place(of: pair.first),
                let second = labels.graph.causes.place(of: pair.second)
            else { continue }
            let distance = abs(causes[first].middle - causes[second].middle)
            drawing.arc(
                "line accent dashed", x: causeX + Self.widths.cause, from: causes[first].middle,
                to: causes[second].middle, bulge: min(Self.gaps.fixes * 0.8, 40 + distance / 10))
        }
        for cause in order {
            drawing.open("together")
            for edge in signs where edge.cause == cause {
                let row = rows[edge.target][edge.answer]
                drawing.curve(
                    edge.classes,
                    from: (Self.margin + Self.widths.question, row.y + row.height / 2),
                    to: (causeX, causes[cause].middle))
            }
            for edge in remedies where edge.cause == cause {
                drawing.curve(
                    edge.classes,
                    from: (causeX + Self.widths.cause, causes[cause].middle),
                    to: (fixX, fixes[edge.target].middle))
            }
            Self.draw(causes[cause], "soft", x: causeX, width: Self.widths.cause, &drawing)
            drawing.close()
        }
        for fix in fixes { Self.draw(fix, "paper", x: fixX, width: Self.widths.fix, &drawing) }
        for (place, question) in questions.enumerated() { draw(question, rows[place], &drawing, place) }
        return drawing.svg(
            width: width, height: Self.top + height + Self.margin, language: labels.languageTag,
            title: labels.texts["map"], description: labels.texts["map-summary"], style: style)
    }

    /// The answers of a question, below its heading.
    private static func rows(_ question: Box, _ answers: [[String]]) -> [Box] {
        var y = question.y + MapDrawing.height(lines: question.lines.count)
        return answers.map { lines in
            let row = Box(lines: lines, height: MapDrawing.height(lines: lines.count), y: y)
            y += row.height
            return row
        }
    }

    private static func draw(_ box: Box, _ fill: String, x: Double, width: Double, _ drawing: inout MapDrawing) {
        drawing.box("line \(fill)", x: x, y: box.y, width: width, height: box.height)
        drawing.text("ink", box.lines, x: x + MapDrawing.padding + 1, y: box.y + MapDrawing.padding)
    }

    private func draw(_ question: Box, _ rows: [Box], _ drawing: inout MapDrawing, _ place: Int) {
        let x = Self.margin
        drawing.box("line paper", x: x, y: question.y, width: Self.widths.question, height: question.height)
        let inset = MapDrawing.padding + 1
        drawing.text("ink bold", question.lines, x: x + inset, y: question.y + MapDrawing.padding)
        let used = Set(signs.filter { $0.target == place }.map(\.answer))
        for (answer, row) in rows.enumerated() {
            drawing.line("line", fromX: x, y: row.y, toX: x + Self.widths.question)
            drawing.text(
                used.contains(answer) ? "ink" : "muted", row.lines, x: x + inset, y: row.y + MapDrawing.padding)
        }
    }
}
