import KiriwakeCore

extension Rule {
    package static let symptomNobodyAsks = Rule(
        .symptomNobodyAsks, "symptom no question asks",
        rationale: """
            The wizard learns of a symptom only through a question. What causes say of a symptom that nothing asks has \
            no effect.
            """,
        failing: ["symptoms/noise.md": "---\ntitle: It makes a noise\n---\n"],
        passing: [
            "symptoms/noise.md": "---\ntitle: It makes a noise\n---\n",
            "questions/noise.md":
                "---\nask: Does it make a noise?\nanswers: [noise, {id: quiet, label: It is quiet}]\n---\n",
        ],
        check: .knowledge { subject, code in
            let graph = subject.graph
            return graph.symptoms.values.compactMap { symptom in
                guard let article = symptom.article, graph.question(asking: symptom.id) == nil else { return nil }
                return Diagnostic(
                    code, at: article.location, "no question asks for the symptom '\(symptom.id)'",
                    expected: "a question with '\(symptom.id)' among its answers",
                    advice: "add it to a question's answers, or delete it")
            }
        })
}
