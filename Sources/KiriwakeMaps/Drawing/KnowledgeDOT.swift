import KiriwakeDecision
package import KiriwakeModel
package import KiriwakeWording

/// The knowledge graph for Graphviz: symptoms in a cluster for each question, causes, fixes, and how strongly they are
/// associated. Ids of nodes are `symptom:ID`, `cause:ID`, `fix:ID`.
package struct KnowledgeDOT {
    private let graph: KnowledgeGraph
    private let words: StepWords

    package init(_ graph: KnowledgeGraph, _ words: StepWords) {
        self.graph = graph
        self.words = words
    }

    /// - Complexity: nodes + edges.
    package var text: String {
        var lines = [
            "digraph \"kiriwake\" {",
            "  graph [rankdir=\"LR\"];",
            "  node [shape=\"box\", style=\"rounded\"];",
        ]
        for (place, question) in graph.questions.values.indexed() {
            lines.append("  subgraph \(DOTText.quoted("cluster:" + question.id.rawValue)) {")
            lines.append("    label=\(DOTText.quoted(words.names.questions[place].ask));")
            for (answer, offered) in question.answers.indexed() {
                lines.append(
                    "    " + node("symptom", offered.symptom.value.rawValue, words.answer(.offered(answer), to: place))
                )
            }
            lines.append("  }")
        }
        for symptom in graph.symptoms.ids where graph.question(asking: symptom) == nil {
            lines.append("  " + node("symptom", symptom.rawValue, graph.label(of: symptom, in: words.texts.language)))
        }
        for (place, cause) in graph.causes.ids.indexed() {
            lines.append("  " + node("cause", cause.rawValue, words.names.causes[place], more: [("style", "bold")]))
        }
        for (place, fix) in graph.fixes.ids.indexed() {
            lines.append("  " + node("fix", fix.rawValue, words.names.fixes[place], more: [("shape", "ellipse")]))
        }
        for (place, cause) in graph.causes.ids.indexed() {
            let name = "cause:" + cause.rawValue
            for edge in graph.shownSymptoms[place] {
                lines.append("  " + self.edge("symptom:" + edge.target.rawValue, name, edge.strength.rawValue))
            }
            for edge in graph.remedies[place] {
                lines.append("  " + self.edge(name, "fix:" + edge.target.rawValue, edge.strength.rawValue))
            }
        }
        for pair in graph.confusablePairs {
            let attributes = [("style", "dashed"), ("dir", "none"), ("constraint", "false")]
            lines.append(
                "  \(DOTText.quoted("cause:\(pair.first)")) -> \(DOTText.quoted("cause:\(pair.second)"))"
                    + DOTText.attributes(attributes) + ";")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func node(_ kind: String, _ id: String, _ label: String, more: [(String, String)] = []) -> String {
        DOTText.quoted("\(kind):\(id)") + DOTText.attributes([("label", label)] + more) + ";"
    }

    private func edge(_ source: String, _ target: String, _ strength: String) -> String {
        "\(DOTText.quoted(source)) -> \(DOTText.quoted(target))" + DOTText.attributes([("label", strength)]) + ";"
    }
}
