import ArgumentParser
import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// Parses evidence from command-line arguments.
package struct EvidenceArgument {
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    /// - Throws: `ValidationError` for an unknown id, with the near miss or the known ids, and for one that is named twice.
    package func evidence(given: String, failed: String, impossible: String) throws -> Evidence {
        var evidence = Evidence(model)
        for pair in given.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("'\(pair)' is not an answer; expected question=answer")
            }
            let place = try self.place(of: parts[0], "question", among: model.questions.mapValues(\.id))
            let replies = model.questions[place].replies
            guard let reply = replies.reply(named: parts[1]) else {
                throw unknown(
                    parts[1], "answer of '\(parts[0])'", among: replies.names, meant: replies.meant(by: parts[1]))
            }
            guard evidence.reply(to: place) == nil else {
                throw ValidationError("'\(parts[0])' is answered twice; expected each question once")
            }
            evidence = evidence.adding(reply, to: place)
        }
        for (list, attempt) in [(failed, Attempt.failed), (impossible, .impossible)] {
            for fix in try fixes(list) {
                guard evidence.attempt(of: fix) == nil else {
                    throw ValidationError("'\(model.fixes[fix].id)' is named twice; expected each fix once")
                }
                evidence = evidence.adding(attempt, of: fix)
            }
        }
        return evidence
    }

    /// - Parameter list: ids of fixes, separated by commas.
    /// - Throws: `ValidationError` for an unknown id, with the near miss or the known ids.
    func fixes(_ list: String) throws -> [Place<Fix>] {
        try list.split(separator: ",").map { name in
            try place(of: String(name), "fix", among: model.fixes.mapValues(\.id))
        }
    }

    private func place<Kind>(
        of name: String, _ noun: String, among known: Indexed<Kind, String>
    ) throws -> Place<Kind> {
        if let place = known.firstIndex(of: name) { return place }
        throw unknown(name, noun, among: Array(known))
    }

    private func unknown(
        _ name: String, _ noun: String, among known: [String], meant: String? = nil
    ) -> ValidationError {
        let meant = meant ?? NearMiss.best(for: name, among: known)
        let suggestion = meant.map { "did you mean '\($0)'?" } ?? "one of: " + known.joined(separator: ", ")
        return ValidationError("there is no \(noun) '\(name)'; \(suggestion)")
    }
}
