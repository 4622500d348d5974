import KiriwakeCore
import KiriwakeModel

/// Understands the fields of one article.
struct DraftReader {
    private var fields: ArticleFields
    private let languages: Int
    private var found: [Diagnostic] = []

    private let kind: ContentPath.Kind
    private let fileDiagnostics: [Diagnostic]

    init(_ group: ArticleGroup<SourceArticle>, languages: Int) {
        kind = group.base.path.kind
        fileDiagnostics = group.base.diagnostics + group.translations.flatMap(\.diagnostics)
        let owner =
            switch kind {
            case .symptom: "a symptom"
            case .question: "a question"
            case .cause: "a cause"
            case .fix: "a fix"
            case .guide: "a guide"
            }
        fields = ArticleFields(group, owner: owner, languages: languages)
        self.languages = languages
    }

    /// Understands the article by the kind of its folder.
    mutating func draft() -> (draft: Drafts.Draft?, diagnostics: [Diagnostic]) {
        let draft: Drafts.Draft? =
            switch kind {
            case .symptom: symptom().map { .symptom($0) }
            case .question: question().map { .question($0) }
            case .cause: cause().map { .cause($0) }
            case .fix: fix().map { .fix($0) }
            case .guide: .guide(guide())
            }
        return (draft, fileDiagnostics + fields.diagnostics + found)
    }

    // MARK: Kinds

    private mutating func symptom() -> Drafts.SymptomDraft? {
        guard let id: SymptomID = identifier() else { return nil }
        let article = fields.article()
        let causes = fields.base.strengths("causes", of: Cause.self)
        fields.finish(structure: ["causes"])
        return .init(symptom: Symptom(id: id, article: article), causes: causes)
    }

    private mutating func question() -> Drafts.QuestionDraft? {
        guard let id: QuestionID = identifier() else { return nil }
        let article = fields.article(titleKey: "ask")
        let why = fields.localized("why")
        let effort = fields.base.choice("effort", as: Effort.self, default: .look) ?? .look
        let answers = self.answers()
        let offersNone = fields.base.flag("none-of-these")
        fields.finish(structure: ["effort", "answers", "none-of-these"])
        return .init(
            id: id, article: article, why: why, effort: effort, answers: answers, offersNoneOfThese: offersNone)
    }

    private mutating func cause() -> Drafts.CauseDraft? {
        guard let id: CauseID = identifier() else { return nil }
        let article = fields.article()
        let frequency = fields.base.choice("frequency", as: Frequency.self) ?? .occasional
        let symptoms = fields.base.strengths("symptoms", of: Symptom.self)
        let fixes = fields.base.strengths("fixes", of: Fix.self)
        let confusions = self.confusions()
        let isUrgent = fields.base.flag("urgent")
        let say = fields.localized("say")
        let cases = self.cases()
        fields.finish(structure: ["frequency", "symptoms", "fixes", "confused-with", "urgent", "cases"])
        let cause = Cause(
            id: id, article: article, frequency: Located(frequency, at: fields.base.location(ofKey: "frequency")),
            confusions: confusions, isUrgent: isUrgent, say: say, cases: cases.map(\.draft))
        return .init(cause: cause, symptoms: symptoms, fixes: fixes, goals: cases.map(\.goal))
    }

    private mutating func fix() -> Drafts.FixDraft? {
        guard let id: FixID = identifier() else { return nil }
        let article = fields.article()
        if fields.base.value("effort") == nil {
            fields.base.report(
                "KW104", at: fields.location, "a fix has no 'effort'", expected: "a line 'effort: 15m'", nil)
        }
        let effort = fields.base.minutes("effort") ?? .none
        let wait = fields.base.minutes("wait") ?? .none
        let risk = fields.base.choice("risk", as: Risk.self) ?? .none
        let requires = fields.base.identifiers("requires", of: Symptom.self)
        let unless = fields.base.identifiers("unless", of: Symptom.self)
        let warning = fields.localized("warning")
        let workedIf = fields.localized("worked-if")
        let human = fields.base.identifier("human", of: Contact.self)
        let prevents = fields.base.flag("prevent")
        let causes = fields.base.strengths("causes", of: Cause.self)
        fields.finish(structure: ["effort", "wait", "risk", "requires", "unless", "human", "prevent", "causes"])
        let fix = Fix(
            id: id, article: article, effort: effort, wait: wait, risk: risk, requires: requires, unless: unless,
            warning: warning, workedIf: workedIf, human: human, prevents: prevents)
        return .init(fix: fix, causes: causes)
    }

    private mutating func guide() -> Guide {
        let article = fields.article(titleRequired: false)
        let order = fields.base.integer("order")
        let prevents = fields.base.flag("prevent")
        let standsBesideStart = fields.base.flag("beside-start")
        fields.finish(structure: ["order", "prevent", "beside-start"])
        return Guide(
            path: fields.name, article: article, order: order, prevents: prevents, standsBesideStart: standsBesideStart)
    }

    // MARK: Parts

    private mutating func identifier<Kind>() -> Identifier<Kind>? {
        if let id = Identifier<Kind>(rawValue: fields.name) { return id }
        found.append(
            Diagnostic(
                "KW115", at: fields.location, "the file's name '\(fields.name)' is no id",
                expected: "lower-case letters, digits and hyphens, or a language of the site as suffix",
                advice: "rename the file"))
        return nil
    }

    private mutating func answers() -> [Drafts.AnswerDraft] {
        let labels = translations(of: "labels")
        let hints = translations(of: "hints")
        let items = fields.base.items("answers", expected: "a list of symptom ids, or of {id, label, hint}")
        let answers = items.compactMap { item in answer(item, labels: labels.texts, hints: hints.texts) }
        let ids = answers.map(\.symptom.value.rawValue)
        if answers.count > Question.answerLimit {
            fields.base.report(
                "KW106", at: fields.location, "a question has \(answers.count) answers",
                expected: "at most \(Question.answerLimit)", "split it into two questions")
        }
        if answers.isEmpty {
            fields.base.report(
                "KW104", at: fields.location, "a question has no 'answers'",
                expected: "a list of symptom ids, or of {id, label, hint}", nil)
        }
        for id in labels.ids + hints.ids where !ids.contains(id.value) {
            reportStray(id, "the question has no answer '\(id.value)'", known: ids)
        }
        return answers
    }

    private mutating func answer(
        _ item: YAMLValue, labels: [String: Localized<String>], hints: [String: Localized<String>]
    ) -> Drafts.AnswerDraft? {
        let none = Localized<String>(languages: languages)
        guard case .mapping(let members) = item.content else {
            guard let text = fields.base.text(of: item, key: "answers"),
                let id: Located<SymptomID> = fields.base.identifier(text)
            else { return nil }
            return .init(
                symptom: id, label: labels[text.value] ?? none, hint: hints[text.value] ?? none, isInline: false)
        }
        var inner = Fields(members, owner: "an answer", at: item.location)
        let id = inner.requiredString("id", example: "a-symptom")
        let label = inner.string("label")
        let hint = inner.string("hint")
        inner.reportUnknownKeys()
        let symptom: Located<SymptomID>? = id.flatMap { inner.identifier($0) }
        found += inner.diagnostics
        guard let symptom else { return nil }
        var labelTexts = labels[symptom.value.rawValue] ?? none
        var hintTexts = hints[symptom.value.rawValue] ?? none
        if let label { labelTexts = labelTexts.settingDefault(label.value) }
        if let hint { hintTexts = hintTexts.settingDefault(hint.value) }
        return .init(symptom: symptom, label: labelTexts, hint: hintTexts, isInline: label != nil)
    }

    private mutating func confusions() -> [Cause.Confusion] {
        let harms = translations(of: "harms")
        let expected = "a list of {cause, tell-apart, harm}"
        var confusions: [Cause.Confusion] = []
        for item in fields.base.items("confused-with", expected: expected) {
            guard case .mapping(let members) = item.content else {
                fields.base.report(
                    "KW105", at: item.location, "'confused-with' holds \(item.kindName)", expected: expected, nil)
                continue
            }
            var inner = Fields(members, owner: "a confusion", at: item.location)
            let cause = inner.requiredString("cause", example: "a-cause")
            let tellApart = inner.identifiers("tell-apart", of: Question.self)
            let harm = inner.string("harm")
            inner.reportUnknownKeys()
            let id: Located<CauseID>? = cause.flatMap { inner.identifier($0) }
            found += inner.diagnostics
            guard let id else { continue }
            var texts = harms.texts[id.value.rawValue] ?? Localized(languages: languages)
            if let harm { texts = texts.settingDefault(harm.value) }
            confusions.append(.init(cause: id, tellApart: tellApart, harm: texts))
        }
        let ids = confusions.map(\.cause.value.rawValue)
        for id in harms.ids where !ids.contains(id.value) {
            reportStray(id, "the cause is not confused with '\(id.value)'", known: ids)
        }
        return confusions
    }

    private mutating func cases() -> [(draft: Cause.Case, goal: Located<String>?)] {
        let expected = "a list of {given, leads-to, within, never}"
        var cases: [(Cause.Case, Located<String>?)] = []
        for item in fields.base.items("cases", expected: expected) {
            guard case .mapping(let members) = item.content else {
                fields.base.report(
                    "KW105", at: item.location, "'cases' holds \(item.kindName)", expected: expected, nil)
                continue
            }
            var inner = Fields(members, owner: "a case", at: item.location)
            let given = inner.members("given", expected: "a map, as in {question-id: answer-id}").compactMap {
                member -> (Located<QuestionID>, Located<String>)? in
                guard let question: Located<QuestionID> = inner.identifier(member.key),
                    let answer = inner.text(of: member.value, key: member.key.value)
                else { return nil }
                return (question, answer)
            }
            let goal = inner.string("leads-to")
            let within = inner.integer("within")
            let never = inner.identifiers("never", of: Fix.self)
            if goal == nil, never.isEmpty {
                inner.report(
                    "KW104", at: item.location, "a case expects nothing", expected: "'leads-to' or 'never'", nil)
            }
            inner.reportUnknownKeys()
            found += inner.diagnostics
            // What the goal is becomes known when all articles are.
            cases.append(
                (.init(location: item.location, given: given, leadsTo: nil, within: within, never: never), goal))
        }
        return cases
    }

    /// Texts by id as the translations have them, and every id that one of them names.
    private mutating func translations(of key: String) -> (texts: [String: Localized<String>], ids: [Located<String>]) {
        var all: [String: Localized<String>] = [:]
        var ids: [Located<String>] = []
        for (language, texts) in fields.translatedTexts(key) {
            for (id, text) in texts {
                all[id.value, default: Localized(languages: languages)][exactly: language] = text
                ids.append(id)
            }
        }
        return (all, ids)
    }

    private mutating func reportStray(_ id: Located<String>, _ message: String, known: [String]) {
        found.append(
            Diagnostic(
                "KW107", at: id.location, message, expected: "one of: \(known.joined(separator: ", "))",
                advice: NearMiss.best(for: id.value, among: known).map { "did you mean '\($0)'?" }))
    }
}
