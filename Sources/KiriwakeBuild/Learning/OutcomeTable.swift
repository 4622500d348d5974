import KiriwakeCore
import KiriwakeDecision
import SwiftCSV

/// Readers' outcomes from comma-separated values: a column for each question asked, `failed` and `worked`.
///
/// No other column is let in and no cell may hold anything but ids of the articles, so that nothing personal can come
/// along.
struct OutcomeTable {
    private let model: DecisionModel
    private let path: String

    init(_ model: DecisionModel, path: String) {
        self.model = model
        self.path = path
    }

    /// - Throws: the first thing that is not as expected, with file, line and column.
    func outcomes(_ text: String) throws(OutcomeError) -> [ReportedOutcome] {
        let rows: [[String]]
        do {
            // A spreadsheet's mark of byte order is no part of the first name.
            let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            let table = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
            rows = [table.header] + table.rows
        } catch {
            throw OutcomeError(place: path, problem: "this is no table of comma-separated values: \(error)")
        }
        let columns = try header(rows[0])
        var outcomes: [ReportedOutcome] = []
        for (index, row) in rows.enumerated().dropFirst() where row.contains(where: { !$0.isEmpty }) {
            let place = "\(path):\(index + 1)"
            guard row.count == columns.count else {
                throw OutcomeError(
                    place: place, problem: "the row has \(row.count) cells, expected \(columns.count) as in the header")
            }
            outcomes.append(try outcome(row, columns, place))
        }
        return outcomes
    }

    private enum Column {
        case question(Int)
        case failed
        case worked
    }

    private func header(_ names: [String]) throws(OutcomeError) -> [Column] {
        var columns: [Column] = []
        var seen: Set<String> = []
        for (number, raw) in names.enumerated() {
            let name = trimmed(raw)
            let place = "\(path):1:\(number + 1)"
            guard seen.insert(name).inserted else {
                throw OutcomeError(place: place, problem: "there are two columns '\(name)'")
            }
            switch name {
            case "failed": columns.append(.failed)
            case "worked": columns.append(.worked)
            default:
                guard let question = model.questions.firstIndex(where: { $0.id == name }) else {
                    throw OutcomeError(
                        place: place,
                        problem: "there is no question '\(name)'; a column is a question's id, 'failed' or 'worked', "
                            + "and nothing else is let in, so that nothing personal comes along"
                            + near(name, model.questions.map(\.id)))
                }
                columns.append(.question(question))
            }
        }
        guard seen.contains("worked") else {
            throw OutcomeError(place: "\(path):1", problem: "there is no column 'worked'")
        }
        return columns
    }

    private func outcome(_ row: [String], _ columns: [Column], _ place: String) throws(OutcomeError) -> ReportedOutcome
    {
        var evidence = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        var worked: Int?
        for (number, raw) in row.enumerated() {
            let cell = trimmed(raw)
            let place = "\(place):\(number + 1)"
            guard !cell.isEmpty else { continue }
            switch columns[number] {
            case .question(let question):
                guard cell != "not-sure" else {
                    evidence = evidence.adding(.notSure, to: question)
                    continue
                }
                let known = model.questions[question].answers
                guard let answer = known.firstIndex(of: cell) else {
                    throw OutcomeError(
                        place: place,
                        problem: "'\(cell)' is no answer of '\(model.questions[question].id)'; "
                            + "one of: " + (known + ["not-sure"]).joined(separator: ", "))
                }
                evidence = evidence.adding(.answer(answer), to: question)
            case .failed:
                for name in cell.split(whereSeparator: { $0 == " " || $0 == ";" }) {
                    evidence = evidence.adding(.failed, of: try fix(String(name), place))
                }
            case .worked: worked = try fix(cell, place)
            }
        }
        if let worked, evidence.attempt(of: worked) != nil {
            throw OutcomeError(place: place, problem: "'\(model.fixes[worked].id)' both failed and worked")
        }
        return ReportedOutcome(evidence, worked: worked)
    }

    private func fix(_ name: String, _ place: String) throws(OutcomeError) -> Int {
        let known = model.fixes.map(\.id)
        if let fix = known.firstIndex(of: name) { return fix }
        throw OutcomeError(place: place, problem: "there is no fix '\(name)'" + near(name, known))
    }

    private func near(_ name: String, _ known: [String]) -> String {
        NearMiss.best(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }

    private func trimmed(_ cell: String) -> String {
        String(cell.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

/// What is wrong with a table of outcomes.
package struct OutcomeError: Error, CustomStringConvertible, Hashable {
    /// File, row and number of the cell, each from 1.
    package let place: String
    package let problem: String

    package var description: String { "\(place): \(problem)" }
}
