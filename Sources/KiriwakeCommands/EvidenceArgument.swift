import ArgumentParser
import KiriwakeCore
import KiriwakeDecision

/// Reads evidence from arguments.
struct EvidenceArgument {
    private let model: DecisionModel

    init(_ model: DecisionModel) { self.model = model }

    /// - Throws: what is not known, with what is.
    func evidence(given: String, failed: String, impossible: String) throws -> Evidence {
        var evidence = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        for pair in given.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("'\(pair)' is no answer; expected question=answer")
            }
            let place = try self.place(of: parts[0], "question", among: model.questions.map(\.id))
            let answers = model.questions[place].answers + ["not-sure"]
            let answer = try self.place(of: parts[1], "answer of '\(parts[0])'", among: answers)
            evidence = evidence.adding(answer == answers.count - 1 ? .notSure : .answer(answer), to: place)
        }
        for (list, attempt) in [(failed, Evidence.Attempt.failed), (impossible, .impossible)] {
            for name in list.split(separator: ",") {
                let place = try self.place(of: String(name), "fix", among: model.fixes.map(\.id))
                evidence = evidence.adding(attempt, of: place)
            }
        }
        return evidence
    }

    private func place(of name: String, _ noun: String, among known: [String]) throws -> Int {
        if let place = known.firstIndex(of: name) { return place }
        let near = NearMiss.best(for: name, among: known).map { "did you mean '\($0)'?" }
        throw ValidationError("there is no \(noun) '\(name)'; \(near ?? "one of: " + known.joined(separator: ", "))")
    }
}
