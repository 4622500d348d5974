package import KiriwakeCore

/// Symptoms, questions, causes and fixes with the edges between them; every id in it resolves.
package struct KnowledgeGraph: Sendable {
    /// A symptom seen, or a fix that helps, when a cause is true.
    package struct Edge<Kind>: Sendable {
        package let target: Identifier<Kind>
        package let strength: Strength
        /// Where the edge is written, in either of the articles that it joins.
        package let location: SourceLocation

        package init(to target: Identifier<Kind>, _ strength: Strength, at location: SourceLocation) {
            self.target = target
            self.strength = strength
            self.location = location
        }
    }

    /// Two causes that are mistaken for each other, in the order of their ids.
    package struct ConfusablePair: Sendable {
        package let first: CauseID
        package let second: CauseID
        /// Questions that separate them, in the author's order.
        package let tellApart: [QuestionID]
        package let location: SourceLocation

        /// Name of the page that compares them.
        package var name: String { "\(first)-vs-\(second)" }

        /// Folder of these pages.
        package static let folder = "compare"

        /// Path of the page without language and ending, such as `compare/line-down-vs-settings-lost`.
        package var path: String { Self.path(first, second) }

        /// The path of the page about two causes, in whatever order they are given.
        static func path(_ one: CauseID, _ other: CauseID) -> String {
            "\(folder)/\(min(one, other))-vs-\(max(one, other))"
        }
    }

    /// The place of a pair among `confusablePairs`, wherever something is known of it.
    package typealias PairPlace = Place<ConfusablePair>

    package let symptoms: Table<Symptom, Symptom>
    package let questions: Table<Question, Question>
    package let causes: Table<Cause, Cause>
    package let fixes: Table<Fix, Fix>
    /// Symptoms of each cause with their strengths, in the author's order.
    package let shownSymptoms: Indexed<Cause, [Edge<Symptom>]>
    /// Which fixes help against each cause, in the author's order.
    package let remedies: Indexed<Cause, [Edge<Fix>]>
    package let confusablePairs: Indexed<ConfusablePair, ConfusablePair>
    /// What the articles were called before.
    package let former: FormerNames
    private let answers: [SymptomID: OfferedAnswer]

    package init(
        symptoms: Table<Symptom, Symptom>, questions: Table<Question, Question>, causes: Table<Cause, Cause>,
        fixes: Table<Fix, Fix>, shownSymptoms: Indexed<Cause, [Edge<Symptom>]>,
        remedies: Indexed<Cause, [Edge<Fix>]>, former: FormerNames = FormerNames()
    ) {
        self.symptoms = symptoms
        self.questions = questions
        self.causes = causes
        self.fixes = fixes
        self.shownSymptoms = shownSymptoms
        self.remedies = remedies
        self.former = former
        confusablePairs = Indexed(Self.pairs(of: causes))
        var answers: [SymptomID: OfferedAnswer] = [:]
        for (place, question) in questions.values.indexed() {
            for (answer, offered) in question.answers.indexed() {
                answers[offered.symptom.value] = OfferedAnswer(question: place, answer: answer)
            }
        }
        self.answers = answers
    }

    /// Where this symptom is an answer; nil where no question has it.
    package func answer(of symptom: SymptomID) -> OfferedAnswer? { answers[symptom] }

    /// The symptom that an answer names.
    package func symptom(of answer: OfferedAnswer) -> SymptomID {
        questions[answer.question].answers[answer.answer].symptom.value
    }

    /// This symptom as it is offered to choose; nil where no question has it.
    package func offered(_ symptom: SymptomID) -> Question.Answer? {
        answers[symptom].map { questions[$0.question].answers[$0.answer] }
    }

    /// The question that has this symptom among its answers.
    package func question(asking symptom: SymptomID) -> QuestionID? {
        answers[symptom].map { questions.ids[$0.question] }
    }

    /// Strength of a symptom when a cause is true; nil where the cause is silent.
    package func strength(of symptom: SymptomID, under cause: CauseID) -> Strength? {
        causes.place(of: cause).flatMap { place in shownSymptoms[place].first { $0.target == symptom }?.strength }
    }

    /// How reliably a fix repairs a cause; nil where there is no edge.
    package func strength(of fix: FixID, against cause: CauseID) -> Strength? {
        causes.place(of: cause).flatMap { place in remedies[place].first { $0.target == fix }?.strength }
    }

    /// Whether a fix has a chance against a cause: an edge that is not `never`.
    package func repairs(_ fix: FixID, _ cause: CauseID) -> Bool {
        strength(of: fix, against: cause).map { $0 != .never } ?? false
    }

    /// Causes that a fix has a chance against, in the order of their ids.
    package func causes(repairedBy fix: FixID) -> [(cause: Cause, strength: Strength)] {
        zip(causes.values, remedies).compactMap { cause, edges in
            edges.first { $0.target == fix && $0.strength.isPossible }.map { (cause, $0.strength) }
        }
    }

    /// Causes that are mistaken for this one, with the pair's questions: first those its own article names, in the
    /// author's order, then those that name it.
    package func lookalikes(of cause: CauseID) -> [(cause: CauseID, pair: ConfusablePair)] {
        let named = causes[cause]?.confusions.map(\.cause.value) ?? []
        let found = confusablePairs.compactMap { pair -> (cause: CauseID, pair: ConfusablePair)? in
            if pair.first == cause { return (pair.second, pair) }
            if pair.second == cause { return (pair.first, pair) }
            return nil
        }
        let rank = { (other: CauseID) in named.firstIndex(of: other) ?? named.count }
        return found.sorted { (rank($0.cause), $0.cause) < (rank($1.cause), $1.cause) }
    }

    private static func pairs(of causes: Table<Cause, Cause>) -> [ConfusablePair] {
        struct Key: Hashable {
            let first: CauseID
            let second: CauseID
        }
        var order: [Key] = []
        var questions: [Key: [QuestionID]] = [:]
        var locations: [Key: SourceLocation] = [:]
        for cause in causes.values {
            for confusion in cause.confusions {
                let other = confusion.cause.value
                let key = Key(first: min(cause.id, other), second: max(cause.id, other))
                if locations[key] == nil {
                    order.append(key)
                    locations[key] = confusion.cause.location
                }
                for question in confusion.tellApart where !questions[key, default: []].contains(question.value) {
                    questions[key, default: []].append(question.value)
                }
            }
        }
        return order.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.compactMap { key in
            locations[key].map {
                ConfusablePair(first: key.first, second: key.second, tellApart: questions[key] ?? [], location: $0)
            }
        }
    }
}
