import KiriwakeCore
import KiriwakeModel

extension Table<Question, Question> {
    /// What somebody replied to a question; a question or a reply that does not exist is reported.
    func reply(
        named name: Located<String>, to id: Located<QuestionID>, _ diagnostics: inout [Diagnostic],
        proposing proposals: inout NearMissBudget
    ) -> (question: QuestionID, reply: Reply)? {
        guard let replies = self[id.value]?.replies else {
            diagnostics.append(.unknown(id, "question", among: ids, proposing: &proposals))
            return nil
        }
        if let reply = replies.reply(named: name.value) { return (id.value, reply) }
        diagnostics.append(
            Diagnostic(
                .unknownID, at: name.location, "the question '\(id.value)' has no answer '\(name.value)'",
                expected: Diagnostic.oneOf(replies.names),
                advice: replies.meant(by: name.value).map { "did you mean '\($0)'?" }))
        return nil
    }
}
