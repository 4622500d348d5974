import KiriwakeCore
import KiriwakeModel

/// Looks up what articles name and joins edges written at either end.
struct GraphResolver {
    private let drafts: Drafts
    private let languages: [Language]
    private let yesNo: YesNoWords
    private let former: FormerNames
    private(set) var diagnostics: [Diagnostic]
    private var proposals = NearMissBudget()
    private let causes: Set<CauseID>
    /// What symptoms' own articles say of those that no cause mentions.
    private let otherwise: [SymptomID: Located<Strength>]

    init(_ drafts: Drafts, languages: [Language], yesNo: YesNoWords) {
        self.drafts = drafts
        self.languages = languages
        causes = Set(drafts.causes.map(\.cause.id))
        otherwise = Dictionary(
            drafts.symptoms.compactMap { draft in draft.otherwise.map { (draft.symptom.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.yesNo = yesNo
        let renamed = FormerNamesResolver(drafts)
        former = renamed.names
        diagnostics = renamed.diagnostics
    }

    /// The graph of all edges whose both ends exist; the others are reported.
    mutating func resolve() -> KnowledgeGraph {
        let written = symptomTable()
        let questions = namedQuestions(among: written)
        let symptoms = StandaloneNames.titling(written, by: questions, languages: languages)
        for question in questions.values { checkConditions(of: question, among: questions) }
        for draft in drafts.fixes { check(draft.fix, symptoms: symptoms, questions: questions) }
        let fixes = Table(drafts.fixes.map { ($0.fix.id, $0.fix) })
        let causes = Table(
            drafts.causes.map { draft in
                (draft.cause.id, checked(draft, questions: questions, fixes: fixes))
            })
        reportSharedSymptoms(questions)
        return KnowledgeGraph(
            symptoms: symptoms, questions: questions, causes: causes, fixes: fixes,
            shownSymptoms: edges(
                of: causes, written: drafts.causes.map { ($0.cause.id, $0.symptoms) },
                backwards: drafts.symptoms.map { ($0.symptom.id, $0.causes) }, targets: symptoms, noun: "symptom"),
            remedies: fixes.addingPeople(
                to: edges(
                    of: causes, written: drafts.causes.map { ($0.cause.id, $0.fixes) },
                    backwards: drafts.fixes.map { ($0.fix.id, $0.causes) }, targets: fixes, noun: "fix")),
            former: former)
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

    private mutating func namedQuestions(among symptoms: Table<Symptom, Symptom>) -> Table<Question, Question> {
        let questions = Table(
            drafts.questions.map { draft in (draft.question.id, question(draft, symptoms: symptoms)) })
        let names = StandaloneNames(questions, yesNo: yesNo, languages: languages)
        return Table(
            questions.values.map { question in
                (question.id, names.naming(question) { symptoms[$0]?.article != nil })
            })
    }

    private mutating func question(_ draft: Drafts.QuestionDraft, symptoms: Table<Symptom, Symptom>) -> Question {
        var question = draft.question
        for condition in question.onlyIf where symptoms[condition.value] == nil {
            reportUnknown(condition, "symptom", among: symptoms.ids)
        }
        let normally = baseRates(draft)
        let answers = draft.answers.compactMap { answer -> Question.Answer? in
            guard let symptom = symptoms[answer.symptom.value] else {
                reportUnknown(answer.symptom, "symptom", among: symptoms.ids)
                return nil
            }
            let titles = symptom.article?.texts.map(\.title) ?? Localized(languages: languages.count)
            let summaries = symptom.article?.texts.map(\.summary) ?? Localized(languages: languages.count)
            return Question.Answer(
                symptom: answer.symptom, label: answer.label.filled(from: titles),
                hint: answer.hint.filled(from: summaries), normally: normally[answer.symptom.value])
        }
        question.onlyIf.removeAll { symptoms[$0.value] == nil }
        question.answers = Indexed(answers)
        return question
    }

    /// How often each answer is given by readers whose cause has nothing to do with the question, as far as written: in
    /// the question, or at the answer's symptom.
    private mutating func baseRates(_ draft: Drafts.QuestionDraft) -> [SymptomID: Strength] {
        let ids = draft.answers.map(\.symptom.value)
        var rates: [SymptomID: Strength] = [:]
        for edge in draft.normally {
            if ids.contains(edge.target) {
                rates[edge.target] = edge.strength
            } else {
                report(
                    .unknownID, edge.location,
                    "'normally' names '\(edge.target)', which is no answer of '\(draft.question.id)'",
                    Diagnostic.oneOf(ids.map(\.rawValue)),
                    proposals.question(for: edge.target.rawValue, among: ids.map(\.rawValue)))
            }
        }
        for answer in draft.answers {
            guard let otherwise = answer.otherwise ?? otherwise[answer.symptom.value] else { continue }
            if rates.updateValue(otherwise.value, forKey: answer.symptom.value) != nil {
                report(
                    .edgeTwice, otherwise.location,
                    "how often '\(answer.symptom.value)' is seen otherwise is written twice",
                    "either 'normally' in the question or 'otherwise' at the symptom", "delete one of the two")
            }
        }
        return rates
    }

    private mutating func checkConditions(of question: Question, among questions: Table<Question, Question>) {
        for condition in question.onlyIf {
            let owner = questions.values.first { $0.answers.contains { $0.symptom.value == condition.value } }
            if owner?.id == question.id {
                report(
                    .unknownValue, condition.location,
                    "'only-if' names '\(condition.value)', an answer of '\(question.id)' itself",
                    "an answer of a question that is asked before", "delete it")
            } else if owner == nil {
                report(
                    .unknownID, condition.location,
                    "'only-if' names '\(condition.value)', which no question asks about",
                    "an answer of another question", "add it to a question's 'answers', or correct the id")
            }
        }
    }

    private mutating func checked(
        _ draft: Drafts.CauseDraft, questions: Table<Question, Question>, fixes: Table<Fix, Fix>
    ) -> Cause {
        var cause = draft.cause
        let ids = drafts.causes.map(\.cause.id)
        cause.confusions = draft.cause.confusions.filter { confusion in
            for question in confusion.tellApart where questions[question.value] == nil {
                reportUnknown(question, "question", among: questions.ids)
            }
            if confusion.cause.value == draft.cause.id {
                report(.unknownID, confusion.cause.location, "a cause is confused with itself", "another cause", nil)
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
                ifTakenFor: confusion.ifTakenFor)
        }
        cause.cases = draft.cases.map { resolved($0, questions: questions, fixes: fixes) }
        return cause
    }

    private mutating func resolved(
        _ tested: Drafts.CaseDraft, questions: Table<Question, Question>, fixes: Table<Fix, Fix>
    ) -> Cause.Case {
        let given = tested.given.compactMap {
            questions.reply(
                named: former.present($0.reply, .symptom), to: former.present($0.question, .question), &diagnostics,
                proposing: &proposals)
        }
        let never = tested.never.map { former.present($0, .fix) }
        for fix in never where fixes[fix.value] == nil { reportUnknown(fix, "fix", among: fixes.ids) }
        return Cause.Case(
            location: tested.location, given: given, leadsTo: tested.goal.flatMap { self.goal($0, fixes: fixes) },
            within: tested.within, never: never.filter { fixes[$0.value] != nil })
    }

    private mutating func goal(_ name: Located<String>, fixes: Table<Fix, Fix>) -> Located<Cause.Case.Goal>? {
        if let id = CauseID(rawValue: former.present(name.value, .cause)), causes.contains(id) {
            return Located(.cause(id), at: name.location)
        }
        if let id = FixID(rawValue: former.present(name.value, .fix)), fixes[id] != nil {
            return Located(.fix(id), at: name.location)
        }
        let known = drafts.causes.map(\.cause.id.rawValue) + fixes.ids.map(\.rawValue)
        report(
            .unknownID, name.location, "there is no cause and no fix '\(name.value)'", "the id of a cause or a fix",
            proposals.question(for: name.value, among: known))
        return nil
    }

    private mutating func check(
        _ fix: Fix, symptoms: Table<Symptom, Symptom>, questions: Table<Question, Question>
    ) {
        for symptom in fix.requires + fix.unless where symptoms[symptom.value] == nil {
            reportUnknown(symptom, "symptom", among: symptoms.ids)
        }
        for symptom in fix.unless where fix.requires.contains(where: { $0.value == symptom.value }) {
            report(
                .unknownValue, symptom.location, "'unless' is '\(symptom.value)', which 'requires' names too",
                "each symptom in one of the two", "delete it from one of them")
        }
        for question in fix.askFirst + (fix.followUp.map { [$0] } ?? []) where questions[question.value] == nil {
            reportUnknown(question, "question", among: questions.ids)
        }
        for question in questions.values where !question.offersNoneOfThese {
            let named = fix.unless.filter { symptom in question.answers.contains { $0.symptom.value == symptom.value } }
            guard let last = named.last, Set(named.map(\.value)).count == question.answers.count else { continue }
            report(
                .unknownValue, last.location, "'unless' names every answer of '\(question.id)'",
                "at least one answer with which the fix can be offered", "delete one of them")
        }
    }

    private mutating func reportSharedSymptoms(_ questions: Table<Question, Question>) {
        var owners: [SymptomID: Located<QuestionID>] = [:]
        for question in questions.values {
            for answer in question.answers {
                if let owner = owners[answer.symptom.value] {
                    report(
                        .sharedSymptom, answer.symptom.location,
                        "the symptom '\(answer.symptom.value)' is an answer of '\(owner.value)' too",
                        "each symptom in one question, once",
                        "delete it from one of them, or give this answer an id of its own: "
                            + "{id: \(question.id)-\(answer.symptom.value), label: …}",
                        notes: [.init(at: owner.location, "the answer of '\(owner.value)'")])
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
    ) -> Indexed<Cause, [KnowledgeGraph.Edge<Kind>]> {
        var edges: Indexed<Cause, [KnowledgeGraph.Edge<Kind>]> = causes.values.mapValues { _ in [] }
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
        _ edges: inout Indexed<Cause, [KnowledgeGraph.Edge<Kind>]>, noun: String
    ) {
        guard let place = causes.place(of: cause) else { return }
        if let first = edges[place].first(where: { $0.target == edge.target }) {
            report(
                .edgeTwice, edge.location,
                "the edge between the cause '\(cause)' and the \(noun) '\(edge.target)' is written twice",
                "each edge once, at either end", "delete one of the two",
                notes: [.init(at: first.location, "the edge is written here first")])
        } else {
            edges[place].append(edge)
        }
    }

    // MARK: Reports

    private mutating func reportUnknown<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, among known: some Collection<Identifier<Kind>>
    ) {
        diagnostics.append(
            drafts.unpublished(id, noun)
                ?? .unknown(
                    id, noun, among: known, proposing: &proposals,
                    advice: drafts.advice(forUnknown: id.value.rawValue, noun)))
    }

    private mutating func report(
        _ code: DiagnosticCode, _ location: SourceLocation, _ message: String, _ expected: String, _ advice: String?,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(code, at: location, message, expected: expected, advice: advice, notes: notes))
    }
}
