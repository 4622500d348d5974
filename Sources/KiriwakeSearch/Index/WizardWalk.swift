/// The part of the wizard that answers alone lead through, so that a search that names several symptoms can begin there.
package struct WizardWalk: Sendable {
    package struct Node: Sendable {
        /// Below the language's folder.
        package let path: String
        /// What is asked here; nil where something else comes.
        package let question: Int?
        /// The next node by answer.
        package let next: [Int: Int]

        package init(path: String, question: Int?, next: [Int: Int]) {
            self.path = path
            self.question = question
            self.next = next
        }
    }

    package let nodes: [Node]
    /// Where someone stands who has given one answer and no other.
    package let entries: [(answer: SearchDocument.Answer, node: Int)]

    /// - Parameter nodes: the first is where everybody begins.
    package init(nodes: [Node], entries: [(answer: SearchDocument.Answer, node: Int)]) {
        self.nodes = nodes
        self.entries = entries
    }

    /// The node that takes in the most of the answers given, and how many it takes in.
    package func start(given answers: [SearchDocument.Answer]) -> (node: Int, taken: [SearchDocument.Answer]) {
        var best = follow(answers, from: 0, taken: [])
        for (answer, node) in entries where answers.contains(answer) {
            let found = follow(answers, from: node, taken: [answer])
            if found.taken.count > best.taken.count { best = found }
        }
        return best
    }

    private func follow(
        _ answers: [SearchDocument.Answer], from start: Int, taken: [SearchDocument.Answer]
    ) -> (node: Int, taken: [SearchDocument.Answer]) {
        var node = start
        var taken = taken
        while let question = nodes[node].question, let answer = answers.first(where: { $0.question == question }),
            let next = nodes[node].next[answer.answer]
        {
            node = next
            taken.append(answer)
        }
        return (node, taken)
    }
}
