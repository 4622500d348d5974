import KiriwakeCore
import KiriwakeModel

extension Rule {
    package static let removedID = Rule(
        .removedID, "published id that no article has",
        rationale: """
            Addresses of wizard pages record answers and fixes by id. If an id is gone, its addresses still open a page, \
            but without that answer or fix, and the reader has to answer again. If an article was only renamed, name its \
            old id under 'formerly'; if it was removed for good, name it in 'addresses.tsv'.
            """,
        failing: ["addresses.tsv": "482107\tlight=light-red pull-papers!failed\n"],
        passing: [
            "addresses.tsv": "482107\tlight=light-red pull-papers!failed\nremoved\tfixes/pull-papers\n"
        ],
        check: .knowledge { subject, code in
            var found = MissingNames(subject.knowledge)
            for state in subject.knowledge.addresses.states { found.look(at: state) }
            return found.missing.map { path, missing in
                let nearest = NearMiss.best(for: missing.name, among: missing.known).map { ", perhaps '\($0)'" } ?? ""
                let count = Count.text(missing.addresses, "published address", plural: "published addresses")
                return Diagnostic(
                    code, .warning, at: missing.location,
                    "\(count) \(missing.addresses == 1 ? "names" : "name") the \(missing.noun) '\(missing.name)', "
                        + "which does not exist any more",
                    expected: "an article with this id, or with 'formerly: [\(missing.name)]'",
                    advice:
                        "write 'formerly: [\(missing.name)]' in the article that replaced it\(nearest); if nothing replaced it, "
                        + "add a line with 'removed', a tab and '\(path)' to this file")
            }.sorted()
        })
}

/// Names in published addresses that no article has.
private struct MissingNames {
    struct Missing {
        let noun: String
        let name: String
        let known: [String]
        /// Of the first address that names it.
        let location: SourceLocation
        var addresses = 0
    }

    /// By path, such as `questions/line-light`.
    private(set) var missing: [String: Missing] = [:]
    private let graph: KnowledgeGraph
    private let removed: Set<String>
    private let questions: [String: Question]
    private let fixes: Set<String>

    init(_ knowledge: KnowledgeBase) {
        graph = knowledge.graph
        removed = Set(knowledge.addresses.removed)
        questions = Dictionary(uniqueKeysWithValues: graph.questions.values.map { ($0.id.rawValue, $0) })
        fixes = Set(graph.fixes.ids.map(\.rawValue))
    }

    mutating func look(at state: Located<RecordedState>) {
        for piece in state.value.pieces {
            switch piece {
            case .reply(let question, let reply):
                guard let asked = questions[graph.former.present(question, .question)] else {
                    note(.question, question, "question", among: questions.keys.sorted(), at: state.location)
                    continue
                }
                // "None of these" is no id.
                let replies = asked.replies
                let known = replies.names + [replies.name(of: .noneOfThese)]
                if !known.contains(graph.former.present(reply, .symptom)) {
                    note(.symptom, reply, "answer", among: Array(replies.symptoms), at: state.location)
                }
            case .attempt(let fix, _):
                if !fixes.contains(graph.former.present(fix, .fix)) {
                    note(.fix, fix, "fix", among: fixes.sorted(), at: state.location)
                }
            }
        }
    }

    private mutating func note(
        _ kind: ArticleKind, _ name: String, _ noun: String, among known: [String], at location: SourceLocation
    ) {
        let path = kind.path(name)
        if removed.contains(path) { return }
        missing[path, default: Missing(noun: noun, name: name, known: known, location: location)].addresses += 1
    }
}
