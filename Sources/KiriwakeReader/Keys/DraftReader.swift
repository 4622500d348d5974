import KiriwakeCore
import KiriwakeModel

/// Interprets the fields of one article.
struct DraftReader {
    var fields: ArticleFields
    private let languages: Int
    private let yesNo: YesNoWords
    var found: [Diagnostic] = []

    private let kind: ArticleKind
    private let fileDiagnostics: [Diagnostic]
    /// Whether the original could be read. If not, a translation is not blamed for texts that seem to belong to nothing.
    private let isOriginalRead: Bool

    init(_ group: ArticleGroup<SourceArticle>, languages: Int, yesNo: YesNoWords) {
        kind = group.base.path.kind
        fileDiagnostics = group.base.diagnostics + group.translations.flatMap(\.diagnostics)
        isOriginalRead = group.base.isReadable
        fields = ArticleFields(group, languages: languages)
        self.languages = languages
        self.yesNo = yesNo
    }

    /// Interprets the article according to its folder.
    mutating func draft() -> Drafts.Interpreted {
        if kind != .question, kind.path(fields.name) == kind.listPath {
            found.append(
                Diagnostic(
                    .fileNameIsNoID, at: fields.location, "the name '\(fields.name)' is taken",
                    expected:
                        "another name: the site's list of all \(kind.folder) stands at '\(PagePath.of(kind.listPath))'",
                    advice: "rename the file"))
        }
        let draft: Drafts.Draft? =
            switch kind {
            case .symptom: symptom().map { .symptom($0) }
            case .question: question().map { .question($0) }
            case .cause: cause().map { .cause($0) }
            case .fix: fix().map { .fix($0) }
            case .guide: guideName().map { .guide(guide($0)) }
            }
        return .init(draft: draft, diagnostics: fileDiagnostics + fields.diagnostics + found)
    }

    // MARK: Kinds

    private mutating func symptom() -> Drafts.SymptomDraft? {
        guard let id: SymptomID = identifier() else { return nil }
        let article = fields.article()
        let causes = fields.base.strengths("causes", of: Cause.self)
        let otherwise = fields.base.strength("otherwise")
        fields.finish()
        return .init(symptom: Symptom(id: id, article: article), causes: causes, otherwise: otherwise)
    }

    private mutating func question() -> Drafts.QuestionDraft? {
        guard let id: QuestionID = identifier() else { return nil }
        var question = Question(id: id, article: fields.article())
        question.why = fields.localized("why")
        question.effort = fields.base.choice("effort", as: Effort.self, default: .look) ?? .look
        question.knownBy = fields.base.choice("known", as: KnownBy.self, default: .most) ?? .most
        question.onlyIf = fields.base.identifiers("only-if", of: Symptom.self)
        let normally = fields.base.strengths("normally", of: Symptom.self)
        let answers = self.answers(to: id)
        question.offersNoneOfThese = fields.base.flag("none-of-these")
        fields.finish()
        return .init(question: question, normally: normally, answers: answers)
    }

    private mutating func cause() -> Drafts.CauseDraft? {
        guard let id: CauseID = identifier() else { return nil }
        if id.rawValue == Cause.somethingElse {
            found.append(
                Diagnostic(
                    .fileNameIsNoID, at: fields.location, "the id '\(id)' is taken",
                    expected: "another id: this one stands for a cause that no article describes",
                    advice: "rename the file"))
        }
        let article = fields.article()
        let frequency = fields.base.choice("frequency", as: Frequency.self) ?? .occasional
        var cause = Cause(
            id: id, article: article, frequency: Located(frequency, at: fields.base.location(ofKey: "frequency")))
        let symptoms = fields.base.strengths("symptoms", of: Symptom.self)
        let fixes = fields.base.strengths("fixes", of: Fix.self)
        cause.confusions = confusions()
        cause.isUrgent = fields.base.flag("urgent")
        cause.say = fields.localized("say")
        let cases = self.cases()
        fields.finish()
        return .init(cause: cause, symptoms: symptoms, fixes: fixes, cases: cases)
    }

    private mutating func fix() -> Drafts.FixDraft? {
        guard let id: FixID = identifier() else { return nil }
        var fix = Fix(id: id, article: fields.article())
        if fields.base.value("effort") == nil {
            fields.base.report(
                .missingKey, at: fields.location, "a fix has no 'effort'", expected: "a line 'effort: 15m'", nil)
        }
        fix.effort = fields.base.minutes("effort") ?? .none
        fix.wait = fields.base.minutes("wait") ?? .none
        fix.risk = fields.base.choice("risk", as: Risk.self) ?? .none
        fix.requires = fields.base.identifiers("requires", of: Symptom.self)
        fix.unless = fields.base.identifiers("unless", of: Symptom.self)
        fix.warning = fields.localized("warning")
        fix.workedIf = fields.localized("worked-if")
        fix.human = human()
        fix.askFirst = fields.base.identifiers("ask-first", of: Question.self)
        fix.followUp = fields.base.identifier("then", of: Question.self)
        fix.prevents = fields.base.flag("prevent")
        let causes = fields.base.strengths("causes", of: Cause.self)
        fields.finish()
        return .init(fix: fix, causes: causes)
    }

    private mutating func guide(_ name: String) -> Guide {
        var guide = Guide(path: name, article: fields.article())
        guide.order = fields.base.integer("order")
        guide.prevents = fields.base.flag("prevent")
        guide.standsBesideStart = fields.base.flag("beside-start")
        fields.finish()
        return guide
    }

    // MARK: Parts

    /// Without a word how reliably, a person usually helps.
    private mutating func human() -> Fix.Human? {
        let contact = fields.base.identifier("human", of: Contact.self)
        let helps = fields.base.strength("helps")
        if contact == nil, let helps {
            fields.base.report(
                .unknownValue, at: helps.location, "a fix has 'helps' without 'human'",
                expected: "'helps' beside 'human': how reliably the person helps, whatever the cause",
                "write in each cause's 'fixes' how reliably this fix helps it")
        }
        return contact.map { Fix.Human(contact: $0, helps: helps?.value ?? .usually) }
    }

    private static let answersExpected = "a list of symptom ids, or of {id, label, hint}, or yes-no"

    private mutating func answers(to question: QuestionID) -> [Drafts.AnswerDraft] {
        let labels = translations(of: "labels")
        let hints = translations(of: "hints")
        let answers =
            yesNoAnswers(to: question, labels: labels.texts, hints: hints.texts)
            ?? fields.base.items("answers", expected: Self.answersExpected).compactMap { item in
                answer(item, labels: labels.texts, hints: hints.texts)
            }
        let ids = answers.map(\.symptom.value.rawValue)
        if answers.count > Question.answerLimit {
            fields.base.report(
                .unknownValue, at: fields.location, "a question has \(answers.count) answers",
                expected: "at most \(Question.answerLimit)", "split it into two questions")
        }
        if answers.isEmpty {
            fields.base.report(
                .missingKey, at: fields.location, "a question has no 'answers'", expected: Self.answersExpected, nil)
        }
        for id in labels.ids + hints.ids where !ids.contains(id.value) {
            reportStray(id, "the question has no answer '\(id.value)'", known: ids)
        }
        return answers
    }

    /// - Returns: nil unless the question is answered with yes or no.
    private mutating func yesNoAnswers(
        to question: QuestionID, labels: [String: Localized<String>], hints: [String: Localized<String>]
    ) -> [Drafts.AnswerDraft]? {
        guard let value = fields.base.value("answers"), case .scalar("yes-no") = value.content else { return nil }
        return [("yes", yesNo.yes), ("no", yesNo.no)].compactMap { ending, word in
            let name = "\(question)-\(ending)"
            return SymptomID(rawValue: name).map { id in
                Drafts.AnswerDraft(
                    symptom: Located(id, at: value.location),
                    label: (labels[name] ?? Localized(languages: languages)).filled(from: word),
                    hint: hints[name] ?? Localized(languages: languages), isInline: true, otherwise: nil, formerly: [])
            }
        }
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
                symptom: id, label: labels[text.value] ?? none, hint: hints[text.value] ?? none, isInline: false,
                otherwise: nil, formerly: [])
        }
        var inner = Fields(members, owner: "an answer", at: item.location)
        let id = inner.requiredString("id", example: "a-symptom")
        let label = inner.string("label")
        let hint = inner.string("hint")
        let otherwise = inner.strength("otherwise")
        let formerly = inner.identifiers("formerly", of: Symptom.self)
        inner.reportUnknownKeys()
        let symptom: Located<SymptomID>? = id.flatMap { inner.identifier($0) }
        found += inner.diagnostics
        guard let symptom else { return nil }
        var labelTexts = labels[symptom.value.rawValue] ?? none
        var hintTexts = hints[symptom.value.rawValue] ?? none
        if let label { labelTexts = labelTexts.settingDefault(label.value) }
        if let hint { hintTexts = hintTexts.settingDefault(hint.value) }
        return .init(
            symptom: symptom, label: labelTexts, hint: hintTexts, isInline: label != nil, otherwise: otherwise,
            formerly: formerly)
    }

    private mutating func confusions() -> [Cause.Confusion] {
        let translated = translations(of: "if-taken-for", formerly: "harms")
        let expected = "a list of {cause, tell-apart, if-taken-for}"
        var confusions: [Cause.Confusion] = []
        for item in fields.base.items("confused-with", expected: expected) {
            guard case .mapping(let members) = item.content else {
                fields.base.report(
                    .wrongKindOfValue, at: item.location, "'confused-with' holds \(item.kindName)", expected: expected,
                    nil)
                continue
            }
            var inner = Fields(members, owner: "a confusion", at: item.location)
            let cause = inner.requiredString("cause", example: "a-cause")
            let tellApart = inner.identifiers("tell-apart", of: Question.self)
            var text = inner.string("if-taken-for")
            // What it was called once.
            if let old = inner.retired("harm"), text == nil { text = inner.text(of: old, key: "harm") }
            inner.reportUnknownKeys()
            let id: Located<CauseID>? = cause.flatMap { inner.identifier($0) }
            found += inner.diagnostics
            guard let id else { continue }
            var texts = translated.texts[id.value.rawValue] ?? Localized(languages: languages)
            if let text { texts = texts.settingDefault(text.value) }
            confusions.append(.init(cause: id, tellApart: tellApart, ifTakenFor: texts))
        }
        let ids = confusions.map(\.cause.value.rawValue)
        for id in translated.ids where !ids.contains(id.value) {
            reportStray(id, "the cause is not confused with '\(id.value)'", known: ids)
        }
        return confusions
    }

    private mutating func cases() -> [Drafts.CaseDraft] {
        let expected = "a list of {given, leads-to, within, never}"
        var cases: [Drafts.CaseDraft] = []
        for item in fields.base.items("cases", expected: expected) {
            guard case .mapping(let members) = item.content else {
                fields.base.report(
                    .wrongKindOfValue, at: item.location, "'cases' holds \(item.kindName)", expected: expected, nil)
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
                    .missingKey, at: item.location, "a case expects nothing", expected: "'leads-to' or 'never'", nil)
            }
            inner.reportUnknownKeys()
            found += inner.diagnostics
            cases.append(
                .init(location: item.location, given: given, goal: goal, within: within, never: never))
        }
        return cases
    }

    /// Texts by id as the translations have them, and every id that one of them names.
    private mutating func translations(
        of key: String, formerly old: String? = nil
    ) -> (texts: [String: Localized<String>], ids: [Located<String>]) {
        var all: [String: Localized<String>] = [:]
        var ids: [Located<String>] = []
        for (language, texts) in fields.translatedTexts(key, formerly: old) {
            for (id, text) in texts {
                all[id.value, default: Localized(languages: languages)][exactly: language] = text
                ids.append(id)
            }
        }
        return (all, ids)
    }

    private mutating func reportStray(_ id: Located<String>, _ message: String, known: [String]) {
        guard isOriginalRead else { return }
        found.append(
            Diagnostic(
                .unknownID, at: id.location, message, expected: Diagnostic.oneOf(known),
                advice: NearMiss.question(for: id.value, among: known)))
    }
}
