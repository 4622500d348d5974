import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// What the script loads only when it shows it: a question with its answers, a fix with what to do, or what is said of a
/// cause beyond its name.
struct OnwardPart {
    let name: String
    private let json: JSON

    /// A script that hands the part over: `kiriwake(name, value)`.
    var script: String { "kiriwake(\(JSON.string(name).text),\(json.text));\n" }
}

extension OnwardPart {
    /// - Parameter choices: the answers as they are offered.
    init(
        _ place: Place<Question>, _ question: Question,
        _ choices: Indexed<Question.Answer, WizardQuestionPage.OfferedChoice>, _ scope: PageScope
    ) {
        let names = scope.names.questions[place]
        let how = question.article.text(in: scope.language).body.excerpt.html
        let answers = choices.indexed().map { answer, choice in
            JSON.object([
                ("name", .string(names.answers[answer])), ("standalone", .string(names.standalone[answer])),
                ("shown", choice.context.json),
            ])
        }
        self.init(
            name: "question-" + question.id.rawValue,
            json: .object([
                ("heading", Self.html(scope.annotated(names.ask))),
                ("why", question.why[scope.language].map { Self.html(scope.annotated($0)) } ?? .boolean(false)),
                ("answers", .array(answers)), ("how", how.isEmpty ? .boolean(false) : Self.html(HTML(how))),
            ]))
    }

    /// - Parameter finding: what it needs.
    init(_ fix: Fix, _ finding: FixFinding, _ scope: PageScope) {
        let details = FixDetails(
            fix, fix.article.text(in: scope.language).body.excerpt, needs: finding.needs, cannotHelp: [], scope)
        self.init(name: "fix-" + fix.id.rawValue, json: scope.edition.untranslated.marked(details.context).json)
    }

    /// - Parameter others: every cause by its id.
    init(_ place: Place<Cause>, _ cause: Cause, others: Indexed<Cause, CauseID>, _ scope: PageScope) {
        let taken = others.indexed().compactMap { other, id in
            scope.names.ifTaken(place, for: other).map { (id.rawValue, JSON.string($0)) }
        }
        self.init(
            name: "cause-" + cause.id.rawValue,
            json: .object([
                ("summary", cause.article.text(in: scope.language).summary.map { .string($0) } ?? .boolean(false)),
                ("if-taken-for", .object(taken)), ("say", Saying(scope) { cause.say[$0] }.json),
            ]))
    }

    private static func html(_ html: HTML) -> JSON { Context.Value.html(html.text).json }
}
