import KiriwakeDecision
package import KiriwakeModel
package import KiriwakeWording

/// The knowledge graph as a picture in three columns: questions with their answers, causes, fixes.
///
/// Each column is sorted by the positions of its neighbours, so that few lines cross (barycentre method of Sugiyama,
/// Tagawa and Toda, 1981). Answers and fixes that many causes share would cover everything else with lines; theirs are
/// pale and do not count for the order. Edges of strength `never` are left out: they say that two things do not belong
/// together.
package struct KnowledgeSVG {
    private static let margin = 20.0
    private static let widths = (question: 340.0, cause: 280.0, fix: 280.0)
    private static let gaps = (symptoms: 240.0, fixes: 200.0)
    private static let top = 60.0
    private static let between = 16.0

    /// From this total weight of its lines on, an answer or fix has pale lines: four certain causes, or more uncertain
    /// ones.
    private static let sharedFrom = 4.0

    private struct Box {
        let lines: [String]
        var height: Double
        var y = 0.0
        var middle: Double { y + height / 2 }
    }

    /// A line to an answer or to a fix.
    private struct Edge<Target: Hashable> {
        let cause: Place<Cause>
        let target: Target
        let isFirm: Bool
        var isShared = false
        var weight: Double { isFirm ? 1 : 0.25 }
        /// Weight for the order.
        var pull: Double { isShared ? 0.001 : isFirm ? 1 : 0.1 }
        var classes: String { "line " + (isFirm ? "firm" : "faint") + (isShared ? " pale" : "") }
    }

    private let graph: KnowledgeGraph
    private let words: StepWords
    private let symptoms: [Edge<OfferedAnswer>]
    private let remedies: [Edge<Place<Fix>>]

    package init(_ graph: KnowledgeGraph, _ words: StepWords) {
        self.graph = graph
        self.words = words
        var symptoms: [Edge<OfferedAnswer>] = []
        var remedies: [Edge<Place<Fix>>] = []
        for cause in graph.causes.values.indices {
            for edge in graph.shownSymptoms[cause] where edge.strength.isPossible {
                guard let answer = graph.answer(of: edge.target) else { continue }
                symptoms.append(Edge(cause: cause, target: answer, isFirm: Self.isFirm(edge.strength)))
            }
            for edge in graph.remedies[cause] where edge.strength.isPossible {
                guard let fix = graph.fixes.place(of: edge.target) else { continue }
                remedies.append(Edge(cause: cause, target: fix, isFirm: Self.isFirm(edge.strength)))
            }
        }
        self.symptoms = Self.markingShared(symptoms)
        self.remedies = Self.markingShared(remedies)
    }

    private static func isFirm(_ strength: Strength) -> Bool { strength == .always || strength == .usually }

    private static func markingShared<Target>(_ edges: [Edge<Target>]) -> [Edge<Target>] {
        var weights: [Target: Double] = [:]
        for edge in edges { weights[edge.target, default: 0] += edge.weight }
        return edges.map { edge in
            var edge = edge
            edge.isShared = weights[edge.target, default: 0] >= sharedFrom
            return edge
        }
    }

    /// A standalone file, light and dark.
    package var file: String { svg(style: MapDrawing.style) }

    /// - Parameter style: a style sheet to embed; nil where the surrounding page has one.
    /// - Complexity: edges, and nodes × log nodes.
    package func svg(style: String?) -> String {
        let orders = ordered()
        let answers = answerLines()
        var questions: Indexed<Question, Box> = Indexed(
            answers.indexed().map { place, answers in
                let heading = MapDrawing.lines(
                    words.names.questions[place].ask, inBoxOf: Self.widths.question, isBold: true)
                return Box(
                    lines: heading,
                    height: MapDrawing.height(lines: heading.count)
                        + answers.reduce(0) { $0 + MapDrawing.height(lines: $1.count) })
            })
        var causes = boxes(words.names.causes, Self.widths.cause)
        var fixes = boxes(words.names.fixes, Self.widths.fix)
        let height = max(Self.leastHeight(questions), Self.leastHeight(causes), Self.leastHeight(fixes))
        Self.spread(&questions, orders.questions, over: height)
        Self.spread(&causes, orders.causes, over: height)
        Self.spread(&fixes, orders.fixes, over: height)
        return draw(questions, answers, causes, fixes, orders.causes, height: height, style: style)
    }

    // MARK: Layout

    private func boxes<Kind>(_ titles: Indexed<Kind, String>, _ width: Double) -> Indexed<Kind, Box> {
        titles.mapValues { title in
            let lines = MapDrawing.lines(title, inBoxOf: width)
            return Box(lines: lines, height: MapDrawing.height(lines: lines.count))
        }
    }

    /// Lines of text by question and answer.
    private typealias AnswerLines = Indexed<Question, Indexed<Question.Answer, [String]>>

    private func answerLines() -> AnswerLines {
        words.names.questions.mapValues { question in
            question.answers.mapValues { MapDrawing.lines($0, inBoxOf: Self.widths.question) }
        }
    }

    /// The columns from top to bottom.
    private func ordered() -> (questions: [Place<Question>], causes: [Place<Cause>], fixes: [Place<Fix>]) {
        var questions = Array(graph.questions.values.indices)
        var causes = Array(graph.causes.values.indices)
        for _ in 0..<8 {
            let rank = Self.ranks(questions)
            causes = Self.sorted(
                causes,
                symptoms.map { edge in
                    (edge.cause, rank[edge.target.question] + Double(edge.target.answer.index) / 100, edge.pull)
                })
            let causeRank = Self.ranks(causes)
            questions = Self.sorted(questions, symptoms.map { ($0.target.question, causeRank[$0.cause], $0.pull) })
        }
        let rank = Self.ranks(causes)
        let fixes = Self.sorted(
            Array(graph.fixes.values.indices), remedies.map { ($0.target, rank[$0.cause], $0.pull) })
        return (questions, causes, fixes)
    }

    private static func ranks<Kind>(_ order: [Place<Kind>]) -> Indexed<Kind, Double> {
        var ranks = Indexed<Kind, Double>(repeating: 0, count: order.count)
        for (rank, place) in order.enumerated() { ranks[place] = Double(rank) }
        return ranks
    }

    /// Sorted by the weighted mean of the neighbours' ranks; those without neighbours keep their rank; ties by index.
    private static func sorted<Kind>(
        _ order: [Place<Kind>], _ neighbours: [(node: Place<Kind>, rank: Double, weight: Double)]
    ) -> [Place<Kind>] {
        var sums = Indexed<Kind, (rank: Double, weight: Double)>(repeating: (0, 0), count: order.count)
        for neighbour in neighbours {
            sums[neighbour.node].rank += neighbour.rank * neighbour.weight
            sums[neighbour.node].weight += neighbour.weight
        }
        let own = ranks(order)
        let means = Indexed<Kind, Double>(
            zip(sums, own).map { sum, own in sum.weight > 0 ? sum.rank / sum.weight : own })
        return order.sorted { (means[$0], $0) < (means[$1], $1) }
    }

    private static func leastHeight(_ boxes: some Collection<Box>) -> Double {
        boxes.reduce(0) { $0 + $1.height } + between * Double(max(0, boxes.count - 1))
    }

    /// Stacks the boxes, with equal gaps that fill the height.
    private static func spread<Kind>(_ boxes: inout Indexed<Kind, Box>, _ order: [Place<Kind>], over height: Double) {
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
        _ questions: Indexed<Question, Box>, _ answers: AnswerLines, _ causes: Indexed<Cause, Box>,
        _ fixes: Indexed<Fix, Box>, _ order: [Place<Cause>], height: Double, style: String?
    ) -> String {
        let causeX = Self.margin + Self.widths.question + Self.gaps.symptoms
        let fixX = causeX + Self.widths.cause + Self.gaps.fixes
        let width = fixX + Self.widths.fix + Self.margin
        var drawing = MapDrawing()
        drawing.box("ground", x: 0, y: 0, width: width, height: Self.top + height + Self.margin, round: 0)
        for (x, key) in [(Self.margin, TextKey.symptoms), (causeX, .causes), (fixX, .fixes)] {
            drawing.text("accent bold", [words.texts[key]], x: x, y: Self.margin)
        }
        let rows: Indexed<Question, Indexed<Question.Answer, Box>> = Indexed(
            zip(questions, answers).map { box, answers in Self.rows(box, answers) })
        for pair in graph.confusablePairs {
            guard let first = graph.causes.place(of: pair.first),
                let second = graph.causes.place(of: pair.second)
            else { continue }
            let distance = abs(causes[first].middle - causes[second].middle)
            drawing.arc(
                "line accent dashed", x: causeX + Self.widths.cause, from: causes[first].middle,
                to: causes[second].middle, bulge: min(Self.gaps.fixes * 0.8, 40 + distance / 10))
        }
        for cause in order {
            drawing.open("together")
            for edge in symptoms where edge.cause == cause {
                let row = rows[edge.target.question][edge.target.answer]
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
        for (place, question) in questions.indexed() { draw(question, rows[place], &drawing, place) }
        return drawing.svg(
            width: width, height: Self.top + height + Self.margin, language: words.texts.language.tag,
            title: words.texts[.map], description: words.texts[.mapSummary], style: style)
    }

    /// The answers of a question, below its heading.
    private static func rows(
        _ question: Box, _ answers: Indexed<Question.Answer, [String]>
    ) -> Indexed<Question.Answer, Box> {
        var y = question.y + MapDrawing.height(lines: question.lines.count)
        return answers.mapValues { lines in
            let row = Box(lines: lines, height: MapDrawing.height(lines: lines.count), y: y)
            y += row.height
            return row
        }
    }

    private static func draw(_ box: Box, _ fill: String, x: Double, width: Double, _ drawing: inout MapDrawing) {
        drawing.box("line \(fill)", x: x, y: box.y, width: width, height: box.height)
        drawing.text("ink", box.lines, x: x + MapDrawing.padding + 1, y: box.y + MapDrawing.padding)
    }

    private func draw(
        _ question: Box, _ rows: Indexed<Question.Answer, Box>, _ drawing: inout MapDrawing, _ place: Place<Question>
    ) {
        let x = Self.margin
        drawing.box("line paper", x: x, y: question.y, width: Self.widths.question, height: question.height)
        let inset = MapDrawing.padding + 1
        drawing.text("ink bold", question.lines, x: x + inset, y: question.y + MapDrawing.padding)
        let used = Set(symptoms.filter { $0.target.question == place }.map(\.target.answer))
        for (answer, row) in rows.indexed() {
            drawing.line("line", fromX: x, y: row.y, toX: x + Self.widths.question)
            drawing.text(
                used.contains(answer) ? "ink" : "muted", row.lines, x: x + inset, y: row.y + MapDrawing.padding)
        }
    }
}
