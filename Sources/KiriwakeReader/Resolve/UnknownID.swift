import KiriwakeCore
import KiriwakeModel

extension Diagnostic {
    /// Reports an id that does not exist.
    /// - Parameter advice: nil for the near miss.
    static func unknown<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, among known: some Collection<Identifier<Kind>>,
        proposing proposals: inout NearMissBudget, advice: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .unknownID, at: id.location, "there is no \(noun) '\(id.value)'", expected: "the id of a \(noun)",
            advice: advice ?? proposals.question(for: id.value.rawValue, among: known.lazy.map(\.rawValue))
                ?? "write that \(noun), or correct the id")
    }
}

extension Drafts {
    /// Reports the id of an article that is left out because it is a draft; nil for any other id.
    func unpublished<Kind>(_ id: Located<Identifier<Kind>>, _ noun: String) -> Diagnostic? {
        guard let kind = ArticleKind.allCases.first(where: { $0.noun == noun }) else { return nil }
        let path = kind.path(id.value.rawValue) + ".md"
        guard unpublished.contains(path) else { return nil }
        return Diagnostic(
            .unknownID, at: id.location, "the \(noun) '\(id.value)' is a draft, which is not published",
            expected: "the id of a \(noun) that is published",
            advice: "take 'draft: true' out of '\(path)', or leave this out until then")
    }

    /// What to write where a question, or yes and no, stand in place of an answer.
    func advice(forUnknown name: String, _ noun: String) -> String? {
        guard noun == "symptom" else { return nil }
        if let question = questions.first(where: { $0.question.id.rawValue == name }) {
            return "'\(name)' is a question; name one of its answers: "
                + question.answers.map(\.symptom.value.rawValue).joined(separator: ", ")
        }
        return ["yes", "no"].contains(name) ? "write 'answers: yes-no' in the question" : nil
    }
}
