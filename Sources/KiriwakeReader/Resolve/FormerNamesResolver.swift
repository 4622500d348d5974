import KiriwakeCore
import KiriwakeModel

/// Collects what articles were called before, so that whatever names them so still finds them.
struct FormerNamesResolver {
    private(set) var names = FormerNames()
    private(set) var diagnostics: [Diagnostic] = []

    init(_ drafts: Drafts) {
        let answers = drafts.questions.flatMap(\.answers)
        resolve(
            .symptom,
            drafts.symptoms.map { ($0.symptom.id.rawValue, $0.symptom.article?.formerly ?? []) }
                + answers.map { answer in
                    (answer.symptom.value.rawValue, answer.formerly.map { Located($0.value.rawValue, at: $0.location) })
                })
        resolve(.question, drafts.questions.map { ($0.question.id.rawValue, $0.question.article.formerly) })
        resolve(.cause, drafts.causes.map { ($0.cause.id.rawValue, $0.cause.article.formerly) })
        resolve(.fix, drafts.fixes.map { ($0.fix.id.rawValue, $0.fix.article.formerly) })
        resolve(.guide, drafts.guides.map { ($0.path, $0.article.formerly) })
    }

    /// - Parameter articles: their names with the former ones.
    private mutating func resolve(_ kind: ArticleKind, _ articles: [(name: String, formerly: [Located<String>])]) {
        let present = Set(articles.map(\.name))
        var owners: [String: (name: String, location: SourceLocation)] = [:]
        for (name, formerly) in articles {
            for former in formerly {
                if present.contains(former.value) {
                    report(
                        former.location, "'formerly' names '\(former.value)', which \(kind.owner) is called now",
                        expected: "a name that no article of this kind has any more",
                        advice: "delete it, or rename the article that has it")
                } else if let owner = owners[former.value] {
                    report(
                        former.location, "'formerly' names '\(former.value)', which '\(owner.name)' names too",
                        expected: "each former name in one article", advice: "delete it from one of them",
                        notes: [.init(at: owner.location, "'\(owner.name)' names it here")])
                } else {
                    owners[former.value] = (name, former.location)
                    names.add(former.value, of: kind, now: name)
                }
            }
        }
    }

    private mutating func report(
        _ location: SourceLocation, _ message: String, expected: String, advice: String,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(.unknownValue, at: location, message, expected: expected, advice: advice, notes: notes))
    }
}

extension FormerNames {
    /// The same name, or the one that an article with this former name has now.
    func present(_ name: Located<String>, _ kind: ArticleKind) -> Located<String> {
        Located(present(name.value, kind), at: name.location)
    }

    func present<Kind>(_ id: Located<Identifier<Kind>>, _ kind: ArticleKind) -> Located<Identifier<Kind>> {
        Located(Identifier(rawValue: present(id.value.rawValue, kind)) ?? id.value, at: id.location)
    }
}
