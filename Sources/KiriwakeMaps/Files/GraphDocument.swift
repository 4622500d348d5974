package import KiriwakeCore
package import KiriwakeModel

/// The knowledge graph for other programs, as `graph.json`; `version` changes when a key changes its meaning.
package struct GraphDocument {
    private let knowledge: KnowledgeBase

    package init(_ knowledge: KnowledgeBase) { self.knowledge = knowledge }

    package var json: JSON {
        let graph = knowledge.graph
        return .object([
            ("version", .integer(1)),
            ("languages", .array(knowledge.languages.map { .string($0.tag) })),
            ("symptoms", .array(graph.symptoms.values.map(symptom))),
            ("questions", .array(graph.questions.values.map(question))),
            ("causes", .array(graph.causes.values.indexed().map { cause($1, $0) })),
            ("fixes", .array(graph.fixes.values.map(fix))),
        ])
    }

    private func symptom(_ symptom: Symptom) -> JSON {
        let label = knowledge.graph.offered(symptom.id)?.label ?? symptom.article?.texts.map(\.title)
        return .object([
            ("id", .string(symptom.id.rawValue)), ("title", label.map(localized) ?? .null),
            ("question", knowledge.graph.question(asking: symptom.id).map { .string($0.rawValue) } ?? .null),
        ])
    }

    private func question(_ question: Question) -> JSON {
        .object([
            ("id", .string(question.id.rawValue)), ("ask", localized(question.article.texts.map(\.title))),
            ("effort", .string(question.effort.rawValue)), ("known", .string(question.knownBy.rawValue)),
            ("only-if", .array(question.onlyIf.map { .string($0.value.rawValue) })),
            (
                "normally",
                .object(
                    question.answers.compactMap { answer in
                        answer.normally.map { (answer.symptom.value.rawValue, .string($0.rawValue)) }
                    })
            ),
            ("answers", .array(question.answers.map { .string($0.symptom.value.rawValue) })),
            ("none-of-these", .boolean(question.offersNoneOfThese)),
        ])
    }

    private func cause(_ cause: Cause, _ place: Place<Cause>) -> JSON {
        let graph = knowledge.graph
        return .object([
            ("id", .string(cause.id.rawValue)), ("title", localized(cause.article.texts.map(\.title))),
            ("frequency", .string(cause.frequency.value.rawValue)), ("urgent", .boolean(cause.isUrgent)),
            ("symptoms", strengths(graph.shownSymptoms[place])), ("fixes", strengths(graph.remedies[place])),
            (
                "confused-with",
                .array(
                    graph.lookalikes(of: cause.id).map { other, pair in
                        .object([
                            ("cause", .string(other.rawValue)),
                            ("tell-apart", .array(pair.tellApart.map { .string($0.rawValue) })),
                        ])
                    })
            ),
        ])
    }

    private func fix(_ fix: Fix) -> JSON {
        .object([
            ("id", .string(fix.id.rawValue)), ("title", localized(fix.article.texts.map(\.title))),
            ("effort-minutes", .number(fix.effort.value)), ("wait-minutes", .number(fix.wait.value)),
            ("risk", .string(fix.risk.rawValue)),
            ("requires", .array(fix.requires.map { .string($0.value.rawValue) })),
            ("unless", .array(fix.unless.map { .string($0.value.rawValue) })),
            ("human", fix.human.map { .string($0.contact.value.rawValue) } ?? .null),
            ("helps", fix.human.map { .string($0.helps.rawValue) } ?? .null),
            ("ask-first", .array(fix.askFirst.map { .string($0.value.rawValue) })),
            ("then", fix.followUp.map { .string($0.value.rawValue) } ?? .null),
        ])
    }

    private func strengths<Kind>(_ edges: [KnowledgeGraph.Edge<Kind>]) -> JSON {
        .object(edges.map { ($0.target.rawValue, .string($0.strength.rawValue)) })
    }

    private func localized(_ texts: Localized<String>) -> JSON {
        .object(
            knowledge.languages.compactMap { language in
                texts[exactly: language].map { (language.tag, .string($0)) }
            })
    }
}
