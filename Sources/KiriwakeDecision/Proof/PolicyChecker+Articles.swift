import KiriwakeModel

extension PolicyChecker {
    /// What the proof takes from the articles besides the model's numbers. It is read from them here, and not taken from
    /// what findings were judged by.
    struct Articles: Sendable {
        /// A cause that another is mistaken for.
        struct Lookalike: Sendable {
            let cause: Place<Cause>
            /// Whether the article of the other says what happens to a reader who takes it for this one.
            let hasHarm: Bool
        }

        /// By cause, its look-alikes: first those that its own article names, in its order, then those whose articles
        /// name it.
        let lookalikes: Indexed<Cause, [Lookalike]>
        /// By cause, the questions of whose answers its article, or the article of a symptom, says something.
        let described: Indexed<Cause, Set<Place<Question>>>

        init(lookalikes: Indexed<Cause, [Lookalike]>, described: Indexed<Cause, Set<Place<Question>>>) {
            self.lookalikes = lookalikes
            self.described = described
        }

        init(_ graph: KnowledgeGraph) {
            let causes = graph.causes.values
            lookalikes = causes.mapValues { cause in
                let own = cause.confusions.map(\.cause.value)
                let others = causes.filter { other in
                    other.confusions.contains { $0.cause.value == cause.id } && !own.contains(other.id)
                }
                var seen: Set<CauseID> = []
                return (own + others.map(\.id)).filter { seen.insert($0).inserted }.compactMap { id in
                    graph.causes.place(of: id).map { place in
                        Lookalike(cause: place, hasHarm: cause.ifTaken(for: id).map { !$0.isEmpty } ?? false)
                    }
                }
            }
            described = graph.shownSymptoms.mapValues { shown in
                let symptoms = Set(shown.map(\.target))
                return Set(
                    graph.questions.values.indexed().compactMap { place, question in
                        question.answers.contains { symptoms.contains($0.symptom.value) } ? place : nil
                    })
            }
        }
    }
}
