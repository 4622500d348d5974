import KiriwakeCore
import KiriwakeModel

/// Looks up what articles name and joins edges written at either end.
struct GraphResolver {
    private let drafts: Drafts
    private let languages: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(_ drafts: Drafts, languages: Int) {
        self.drafts = drafts
        self.languages = languages
    }

    /// The graph of all edges whose both ends exist; the others are reported.
    mutating func resolve() -> KnowledgeGraph {
        let symptoms = symptomTable()
        let questions = Table(
            drafts.questions.map { draft in (draft.id, question(draft, symptoms: symptoms)) })
        let fixes = Table(drafts.fixes.map { ($0.fix.id, checked($0.fix, symptoms: symptoms, questions: questions)) })
        let causes = Table(
            drafts.causes.map { draft in
                (draft.cause.id, checked(draft, questions: questions, fixes: fixes))
            })
        reportSharedSymptoms(questions)
        return KnowledgeGraph(
            symptoms: symptoms, questions: questions, causes: causes, fixes: fixes,
            signs: edges(
                of: causes, written: drafts.causes.map { ($0.cause.id, $0.symptoms) },
                backwards: drafts.symptoms.map { ($0.symptom.id, $0.causes) }, targets: symptoms, noun: "symptom"),
            remedies: edges(
                of: causes, written: drafts.causes.map { ($0.cause.id, $0.fixes) },
                backwards: drafts.fixes.map { ($0.fix.id, $0.causes) }, targets: fixes, noun: "fix"))
    }

    // MARK: Nodes

    private func symptomTable() -> Table<Symptom, Symptom> {
        var all = Dictionary(
            drafts.symptoms.map { ($0.symptom.id, $0.symptom) }, uniquingKeysWith: { first, _ in first })
        for answer in drafts.questions.flatMap(\.answers) where answer.isInline && all[answer.symptom.value] == nil {
            all[answer.symptom.value] = Symptom(id: answer.symptom.value, article: nil)
        }
        return Table(all.map { ($0.key, $0.value) })
    }

    private mutating func question(_ draft: Drafts.QuestionDraft, symptoms: Table<Symptom, Symptom>) -> Question {
        let answers = draft.answers.compactMap { answer -> Question.Answer? in
            guard let symptom = symptoms[answer.symptom.value] else {
                reportUnknown(answer.symptom, "symptom", among: symptoms.ids)
                return nil
            }
            let titles = symptom.article?.texts.map(\.title) ?? Localized(languages: languages)
            let summaries = symptom.article?.texts.map(\.summary) ?? Localized(languages: languages)
            return Question.Answer(
                symptom: answer.symptom, label: answer.label.filled(from: titles),
                hint: answer.hint.filled(from: summaries))
        }
        return Question(
            id: draft.id, article: draft.article, why: draft.why, effort: draft.effort, answers: answers,
            offersNoneOfThese: draft.offersNoneOfThese)
    }

    private mutating func checked(
        _ draft: Drafts.CauseDraft, questions: Table<Question, Question>, fixes: Table<Fix, Fix>
    ) -> Cause {
        let cause = draft.cause
        let ids = drafts.causes.map(\.cause.id)
        let confusions = cause.confusions.filter { confusion in
            for question in confusion.tellApart where questions[question.value] == nil {
                reportUnknown(question, "question", among: questions.ids)
            }
            if confusion.cause.value == cause.id {
                report("KW107", confusion.cause.location, "a cause is confused with itself", "another cause", nil)
                return false
            }
            guard ids.contains(confusion.cause.value) else {
                reportUnknown(confusion.cause, "cause", among: ids)
                return false
            }
            return true
        }.map { confusion in
            Cause.Confusion(
                cause: confusion.cause, tellApart: confusion.tellApart.filter { questions[$0.value] != nil },
                harm: confusion.harm)
        }
        return Cause(
            id: cause.id, article: cause.article, frequency: cause.frequency, confusions: confusions,
            isUrgent: cause.isUrgent, say: cause.say,
            cases: zip(cause.cases, draft.goals).map { checked($0, goal: $1, questions: questions, fixes: fixes) })
    }

    private mutating func checked(
        _ tested: Cause.Case, goal: Located<String>?, questions: Table<Question, Question>, fixes: Table<Fix, Fix>
    ) -> Cause.Case {
        let given = tested.given.filter { question, answer in
            guard let asked = questions[question.value] else {
                reportUnknown(question, "question", among: questions.ids)
                return false
            }
            let known =
                asked.answers.map(\.symptom.value.rawValue) + (asked.offersNoneOfThese ? ["none-of-these"] : [])
                + ["not-sure"]
            guard !known.contains(answer.value) else { return true }
            report(
                "KW107", answer.location, "the question '\(question.value)' has no answer '\(answer.value)'",
                "one of: \(known.joined(separator: ", "))",
                NearMiss.best(for: answer.value, among: known).map { "did you mean '\($0)'?" })
            return false
        }
        for fix in tested.never where fixes[fix.value] == nil { reportUnknown(fix, "fix", among: fixes.ids) }
        return Cause.Case(
            location: tested.location, given: given, leadsTo: goal.flatMap { self.goal($0, fixes: fixes) },
            within: tested.within, never: tested.never.filter { fixes[$0.value] != nil })
    }

    private mutating func goal(_ name: Located<String>, fixes: Table<Fix, Fix>) -> Located<Cause.Case.Goal>? {
        let causes = drafts.causes.map(\.cause.id)
        if let id = CauseID(rawValue: name.value), causes.contains(id) {
            return Located(.cause(id), at: name.location)
        }
        if let id = FixID(rawValue: name.value), fixes[id] != nil { return Located(.fix(id), at: name.location) }
        let near = NearMiss.best(for: name.value, among: causes.map(\.rawValue) + fixes.ids.map(\.rawValue))
        report(
            "KW107", name.location, "there is no cause and no fix '\(name.value)'", "the id of a cause or a fix",
            near.map { "did you mean '\($0)'?" })
        return nil
    }

    private mutating func checked(
        _ fix: Fix, symptoms: Table<Symptom, Symptom>, questions: Table<Question, Question>
    ) -> Fix {
        for symptom in fix.requires + fix.unless where symptoms[symptom.value] == nil {
            reportUnknown(symptom, "symptom", among: symptoms.ids)
        }
        for symptom in fix.unless where fix.requires.contains(where: { $0.value == symptom.value }) {
            report(
                "KW106", symptom.location, "'unless' is '\(symptom.value)', which 'requires' names too",
                "each symptom in one of the two", "delete it from one of them")
        }
        for question in questions.values where !question.offersNoneOfThese {
            let named = fix.unless.filter { symptom in question.answers.contains { $0.symptom.value == symptom.value } }
            guard let last = named.last, Set(named.map(\.value)).count == question.answers.count else { continue }
            report(
                "KW106", last.location, "'unless' names every answer of '\(question.id)'",
                "an answer left with which the fix is offered", "delete one of them")
        }
        return fix
    }

    private mutating func reportSharedSymptoms(_ questions: Table<Question, Question>) {
        var owners: [SymptomID: Located<QuestionID>] = [:]
        for question in questions.values {
            for answer in question.answers {
                if let owner = owners[answer.symptom.value] {
                    report(
                        "KW116", answer.symptom.location,
                        "the symptom '\(answer.symptom.value)' is an answer of '\(owner.value)' too",
                        "each symptom in one question, once", "the other place is \(owner.location)")
                } else {
                    owners[answer.symptom.value] = Located(question.id, at: answer.symptom.location)
                }
            }
        }
    }

    // MARK: Edges

    private mutating func edges<Kind>(
        of causes: Table<Cause, Cause>, written: [(CauseID, [KnowledgeGraph.Edge<Kind>])],
        backwards: [(Identifier<Kind>, [KnowledgeGraph.Edge<Cause>])], targets: Table<Kind, some Sendable>, noun: String
    ) -> [[KnowledgeGraph.Edge<Kind>]] {
        var edges: [[KnowledgeGraph.Edge<Kind>]] = Array(repeating: [], count: causes.count)
        for (cause, list) in written {
            for edge in list {
                guard targets[edge.target] != nil else {
                    reportUnknown(Located(edge.target, at: edge.location), noun, among: targets.ids)
                    continue
                }
                add(edge, to: cause, in: causes, &edges, noun: noun)
            }
        }
        for (target, list) in backwards.sorted(by: { $0.0 < $1.0 }) {
            for edge in list {
                guard causes[edge.target] != nil else {
                    reportUnknown(Located(edge.target, at: edge.location), "cause", among: causes.ids)
                    continue
                }
                add(
                    .init(to: target, edge.strength, at: edge.location), to: edge.target, in: causes, &edges,
                    noun: noun)
            }
        }
        return edges
    }

    private mutating func add<Kind>(
        _ edge: KnowledgeGraph.Edge<Kind>, to cause: CauseID, in causes: Table<Cause, Cause>,
        _ edges: inout [[KnowledgeGraph.Edge<Kind>]], noun: String
    ) {
        guard let place = causes.place(of: cause) else { return }
        if let first = edges[place].first(where: { $0.target == edge.target }) {
            report(
                "KW108", edge.location,
                "the edge between the cause '\(cause)' and the \(noun) '\(edge.target)' stands twice",
                "each edge once, at either end", "delete this one or the one at \(first.location)")
        } else {
            edges[place].append(edge)
        }
    }

    // MARK: Reports

    private mutating func reportUnknown<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, among known: [Identifier<Kind>]
    ) {
        diagnostics.append(.unknown(id, noun, among: known))
    }

    private mutating func report(
        _ code: DiagnosticCode, _ location: SourceLocation, _ message: String, _ expected: String, _ advice: String?
    ) {
        diagnostics.append(Diagnostic(code, at: location, message, expected: expected, advice: advice))
    }
}

extension Diagnostic {
    /// An id that nothing has.
    static func unknown<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, among known: [Identifier<Kind>]
    ) -> Diagnostic {
        let near = NearMiss.best(for: id.value.rawValue, among: known.map(\.rawValue))
        return Diagnostic(
            "KW107", at: id.location, "there is no \(noun) '\(id.value)'", expected: "the id of a \(noun)",
            advice: near.map { "did you mean '\($0)'?" } ?? "write that \(noun), or correct the id")
    }
}
