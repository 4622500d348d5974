import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import SwiftCSV

/// Readers' outcomes from comma-separated values: a column for each question asked, `failed` and `worked`.
///
/// No other column is accepted, and cells may contain only ids from the articles, so that no personal data gets in.
struct OutcomeTable {
    private let model: DecisionModel
    private let former: FormerNames
    private let path: String

    /// - Parameter former: names that the table may have from before articles were renamed.
    init(_ model: DecisionModel, _ former: FormerNames, path: String) {
        self.model = model
        self.former = former
        self.path = path
    }

    /// - Throws: the first error, with file, row and cell.
    func outcomes(_ text: String) throws(OutcomeError) -> [ReportedOutcome] {
        let rows: [[String]]
        do {
            // A byte order mark written by a spreadsheet is not part of the first name.
            let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            let table = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
            rows = [table.header] + table.rows
        } catch {
            throw OutcomeError(position: path, problem: "the file is not valid CSV: \(error)")
        }
        let columns = try header(rows[0])
        var outcomes: [ReportedOutcome] = []
        for (index, row) in rows.enumerated().dropFirst() where row.contains(where: { !$0.isEmpty }) {
            let position = "\(path):\(index + 1)"
            guard row.count == columns.count else {
                throw OutcomeError(
                    position: position,
                    problem: "the row has \(row.count) cells, expected \(columns.count) as in the header")
            }
            outcomes.append(try outcome(row, columns, position))
        }
        return outcomes
    }

    private enum Column {
        case question(Place<Question>)
        case failed
        case worked
    }

    private func header(_ names: [String]) throws(OutcomeError) -> [Column] {
        var columns: [Column] = []
        var seen: Set<String> = []
        for (number, raw) in names.enumerated() {
            let name = former.present(trimmed(raw), .question)
            let position = "\(path):1:\(number + 1)"
            guard seen.insert(name).inserted else {
                throw OutcomeError(position: position, problem: "there are two columns '\(name)'")
            }
            switch name {
            case "failed": columns.append(.failed)
            case "worked": columns.append(.worked)
            default:
                guard let question = model.questions.firstIndex(where: { $0.id == name }) else {
                    throw OutcomeError(
                        position: position,
                        problem: "there is no question '\(name)'; expected a question's id, 'failed' or 'worked'; "
                            + "other columns are refused, so that no personal data gets in"
                            + near(name, model.questions.map(\.id)))
                }
                columns.append(.question(question))
            }
        }
        guard seen.contains("worked") else {
            throw OutcomeError(position: "\(path):1", problem: "there is no column 'worked'")
        }
        return columns
    }

    private func outcome(_ row: [String], _ columns: [Column], _ position: String) throws(OutcomeError)
        -> ReportedOutcome
    {
        var evidence = Evidence(model)
        var worked: Place<Fix>?
        for (number, raw) in row.enumerated() {
            let cell = trimmed(raw)
            let position = "\(position):\(number + 1)"
            guard !cell.isEmpty else { continue }
            switch columns[number] {
            case .question(let question):
                let replies = model.questions[question].replies
                guard let reply = replies.reply(named: former.present(cell, .symptom)) else {
                    throw OutcomeError(
                        position: position,
                        problem: "'\(cell)' is not an answer of '\(model.questions[question].id)'; "
                            + "one of: " + replies.names.joined(separator: ", "))
                }
                evidence = evidence.adding(reply, to: question)
            case .failed:
                for name in cell.split(whereSeparator: { $0 == " " || $0 == ";" }) {
                    evidence = evidence.adding(.failed, of: try fix(String(name), position))
                }
            case .worked: worked = try fix(cell, position)
            }
        }
        if let worked, evidence.attempt(of: worked) != nil {
            throw OutcomeError(position: position, problem: "'\(model.fixes[worked].id)' both failed and worked")
        }
        return ReportedOutcome(evidence, worked: worked)
    }

    private func fix(_ name: String, _ position: String) throws(OutcomeError) -> Place<Fix> {
        let known = model.fixes.mapValues(\.id)
        if let fix = known.firstIndex(of: former.present(name, .fix)) { return fix }
        throw OutcomeError(position: position, problem: "there is no fix '\(name)'" + near(name, Array(known)))
    }

    private func near(_ name: String, _ known: [String]) -> String {
        NearMiss.question(for: name, among: known).map { "; " + $0 } ?? ""
    }

    private func trimmed(_ cell: String) -> String {
        String(cell.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

/// What is wrong with a table of outcomes.
package struct OutcomeError: Error, CustomStringConvertible, Hashable {
    /// File, row and number of the cell; row and number count from 1.
    package let position: String
    package let problem: String

    package var description: String { "\(position): \(problem)" }
}
