package import KiriwakeModel

/// What articles state about causes that are mistaken for each other and about what fixes require, as far as findings
/// need it besides the model's numbers.
package struct Claims: Sendable {
    /// Two causes that are mistaken for each other.
    package struct Pair: Sendable, Hashable {
        package let first: Place<Cause>
        package let second: Place<Cause>
        /// Questions that separate them, in the author's order; the first decides.
        package let tellApart: [Place<Question>]

        package init(first: Place<Cause>, second: Place<Cause>, tellApart: [Place<Question>]) {
            self.first = first
            self.second = second
            self.tellApart = tellApart
        }
    }

    /// A cause, as a look-alike of another.
    package struct Lookalike: Sendable, Hashable {
        package let cause: Place<Cause>
        package let pair: KnowledgeGraph.PairPlace
        /// Whether the articles say what the mistake costs.
        package let hasHarm: Bool
        /// Fixes with a guard that help the look-alike and not the other, in the author's order.
        package let ineffectiveFixes: [Place<Fix>]

        package init(cause: Place<Cause>, pair: KnowledgeGraph.PairPlace, hasHarm: Bool, ineffectiveFixes: [Place<Fix>])
        {
            self.cause = cause
            self.pair = pair
            self.hasHarm = hasHarm
            self.ineffectiveFixes = ineffectiveFixes
        }

        /// Whether the mistake costs something, so that it is worth a warning.
        package var isCostly: Bool { hasHarm || !ineffectiveFixes.isEmpty }
    }

    package let pairs: Indexed<KnowledgeGraph.ConfusablePair, Pair>
    /// By cause, what it is mistaken for: first what its own article names, in the author's order.
    package let lookalikes: Indexed<Cause, [Lookalike]>
    /// By cause, the answers that it always gives and that no other gives more than rarely, in the author's order.
    package let ownSymptoms: Indexed<Cause, [OfferedAnswer]>
    /// How often each cause shows an answer, as its article puts it or implies by what it says of the question's other
    /// answers: a probability, or nil where it is silent on the question.
    private let stated: [OfferedAnswer: Indexed<Cause, Double?>]
    /// By fix, the symptoms it requires, those of one question together.
    package let required: Indexed<Fix, [[SymptomID]]>

    /// - Parameters:
    ///   - ownSymptoms: by default no cause has any.
    ///   - stated: by answer, then cause; answers that no cause mentions may be left out.
    package init(
        pairs: Indexed<KnowledgeGraph.ConfusablePair, Pair>, lookalikes: Indexed<Cause, [Lookalike]>,
        ownSymptoms: Indexed<Cause, [OfferedAnswer]>? = nil, stated: [OfferedAnswer: Indexed<Cause, Double?>],
        required: Indexed<Fix, [[SymptomID]]>
    ) {
        self.pairs = pairs
        self.lookalikes = lookalikes
        self.ownSymptoms = ownSymptoms ?? lookalikes.mapValues { _ in [] }
        self.stated = stated
        self.required = required
    }

    /// How often a cause shows an answer; nil where the cause is silent on the question.
    package func stated(_ answer: OfferedAnswer, by cause: Place<Cause>) -> Double? {
        // A cause that no article describes states nothing.
        guard let row = stated[answer], row.indices.contains(cause) else { return nil }
        return row[cause]
    }
}

extension Claims {
    /// - Parameter model: the numbers of the graph.
    package init(_ graph: KnowledgeGraph, _ model: DecisionModel) {
        let place = { (cause: CauseID) -> Place<Cause> in
            guard let place = graph.causes.place(of: cause) else { preconditionFailure("a pair's causes exist") }
            return place
        }
        let pairs = graph.confusablePairs.mapValues { pair in
            Pair(
                first: place(pair.first), second: place(pair.second),
                tellApart: pair.tellApart.compactMap { graph.questions.place(of: $0) })
        }
        let lookalikes = graph.causes.values.mapValues { cause in
            graph.lookalikes(of: cause.id).map { other, _ in
                let found = pairs.firstIndex { pair in
                    [pair.first, pair.second] == [place(cause.id), place(other)].sorted()
                }
                guard let found else { preconditionFailure("look-alikes are pairs") }
                return Lookalike(
                    cause: place(other), pair: found, hasHarm: Self.hasHarm(cause, takenFor: other),
                    ineffectiveFixes: Self.ineffectiveFixes(against: cause.id, helping: other, graph))
            }
        }
        var stated: [OfferedAnswer: Indexed<Cause, Double?>] = [:]
        for (cause, edges) in graph.shownSymptoms.indexed() {
            for question in Set(edges.compactMap { graph.answer(of: $0.target)?.question }) {
                for answer in graph.questions[question].answers.indices {
                    let offered = OfferedAnswer(question: question, answer: answer)
                    stated[offered, default: Indexed(repeating: nil, count: graph.causes.count)][cause] =
                        model.questions[question].likelihood[.offered(answer)][cause]
                }
            }
        }
        self.init(
            pairs: pairs, lookalikes: lookalikes, ownSymptoms: Self.ownSymptoms(graph), stated: stated,
            required: graph.fixes.values.mapValues { Self.required(by: $0, graph) })
    }

    private static func ownSymptoms(_ graph: KnowledgeGraph) -> Indexed<Cause, [OfferedAnswer]> {
        let shown = graph.shownSymptoms.flatMap { $0 }.filter { $0.strength != .rarely && $0.strength.isPossible }
        let causesShowing = shown.reduce(into: [:]) { $0[$1.target, default: 0] += 1 }
        return graph.shownSymptoms.mapValues { symptoms in
            symptoms.filter { $0.strength == .always && causesShowing[$0.target] == 1 }.compactMap { symptom in
                graph.answer(of: symptom.target)
            }
        }
    }

    private static func required(by fix: Fix, _ graph: KnowledgeGraph) -> [[SymptomID]] {
        var questions: [QuestionID?] = []
        for question in fix.requires.map({ graph.question(asking: $0.value) }) where !questions.contains(question) {
            questions.append(question)
        }
        return questions.map { question in
            fix.requires.map(\.value).filter { graph.question(asking: $0) == question }
        }
    }

    private static func hasHarm(_ cause: Cause, takenFor other: CauseID) -> Bool {
        cause.ifTaken(for: other).map { !$0.isEmpty } ?? false
    }

    private static func ineffectiveFixes(
        against cause: CauseID, helping other: CauseID, _ graph: KnowledgeGraph
    ) -> [Place<Fix>] {
        guard let place = graph.causes.place(of: other) else { return [] }
        return graph.remedies[place].compactMap { edge in
            guard let fix = graph.fixes.place(of: edge.target), graph.fixes[fix].needsGuard,
                graph.repairs(edge.target, other), !graph.repairs(edge.target, cause)
            else { return nil }
            return fix
        }
    }
}
