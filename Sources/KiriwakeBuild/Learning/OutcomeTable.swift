import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Readers' outcomes from a table: a column for each question asked, `failed` and `worked`.
///
/// No other column is accepted, and cells may contain only ids from the articles, so that no personal data gets in.
struct OutcomeTable {
    private let model: DecisionModel
    private let former: FormerNames
    private let path: String
    private var faults = OutcomeFaults()

    /// - Parameter former: names that the table may have from before articles were renamed.
    init(_ model: DecisionModel, _ former: FormerNames, path: String) {
        self.model = model
        self.former = former
        self.path = path
    }

    /// - Throws: every fault of the table, each with file, row and cell.
    mutating func outcomes(_ bytes: [UInt8]) throws(OutcomeFaults) -> [ReportedOutcome] {
        let source = SourceText(path: path, bytes: bytes)
        if source.isUTF16 {
            faults.add(
                path, "the file is UTF-16, which spreadsheets call 'Unicode text'; save the table as 'CSV UTF-8'")
        } else if let offset = source.firstInvalidOffset {
            let line = source.location(of: offset..<offset).line
            faults.add(
                "\(path):\(line)", "the file is not valid UTF-8 from here on; save the table as 'CSV UTF-8'")
        }
        guard faults.isEmpty else { throw faults }
        let rows = SpreadsheetTable(source, separator: nil).rows
        guard let names = rows.first else {
            faults.add(
                path, "the table is empty; expected a row with the names of the columns, then one for each reader")
            throw faults
        }
        let columns = header(names)
        var outcomes: [ReportedOutcome] = []
        for row in rows.dropFirst() {
            let position = "\(path):\(row.number)"
            let count = 1 + (row.cells.lastIndex { !$0.isEmpty } ?? 0)
            guard row.cells.count >= columns.count, count <= columns.count else {
                faults.add(
                    position,
                    "the row has \(max(count, min(row.cells.count, columns.count))) cells, expected \(columns.count) "
                        + "as in the header")
                continue
            }
            if let outcome = outcome(row, columns, position) { outcomes.append(outcome) }
        }
        guard faults.isEmpty else { throw faults }
        return outcomes
    }

    private enum Column {
        case question(Place<Question>)
        case failed
        case worked
        /// Its name was told to be wrong, and its cells say no more.
        case unknown
    }

    private mutating func header(_ row: SpreadsheetTable.Row) -> [Column] {
        // Spreadsheets fill rows up with empty cells.
        let names = row.cells[...(row.cells.lastIndex { !$0.isEmpty } ?? 0)].map(\.text)
        var columns: [Column] = []
        var seen: Set<String> = []
        for (number, written) in names.enumerated() {
            let name = former.present(written, .question)
            let position = "\(path):\(row.number):\(number + 1)"
            columns.append(.unknown)
            guard seen.insert(name).inserted else {
                faults.add(position, "there are two columns '\(name)'; delete one of them")
                continue
            }
            switch name {
            case "failed": columns[number] = .failed
            case "worked": columns[number] = .worked
            default:
                if let question = model.questions.firstIndex(where: { $0.id == name }) {
                    columns[number] = .question(question)
                } else {
                    faults.add(
                        position,
                        "there is no question '\(name)'; expected a question's id, 'failed' or 'worked'; "
                            + "other columns are refused, so that no personal data gets in"
                            + near(name, model.questions.map(\.id) + ["failed", "worked"]))
                }
            }
        }
        if !seen.contains("worked") {
            faults.add(
                "\(path):\(row.number)",
                "there is no column 'worked'; add one with the id of the fix that helped, or nothing, in each row")
        }
        return columns
    }

    /// - Returns: nil where a cell is wrong.
    private mutating func outcome(
        _ row: SpreadsheetTable.Row, _ columns: [Column], _ position: String
    ) -> ReportedOutcome? {
        var evidence = Evidence(model)
        var worked: Place<Fix>?
        var isRight = true
        for (number, (cell, column)) in zip(row.cells, columns).enumerated() where !cell.isEmpty {
            let position = "\(position):\(number + 1)"
            if cell.isUnclosed {
                faults.add(
                    position,
                    "the quote that opens the cell is not closed on its line; delete it, or the line break in the cell")
                isRight = false
                continue
            }
            switch column {
            case .unknown: continue
            case .question(let question):
                let replies = model.questions[question].replies
                if let reply = replies.reply(named: former.present(cell.text, .symptom)) {
                    evidence = evidence.adding(reply, to: question)
                } else {
                    faults.add(
                        position,
                        "'\(cell.text)' is not an answer of '\(model.questions[question].id)'; "
                            + "one of: " + replies.names.joined(separator: ", "))
                    isRight = false
                }
            case .failed:
                for name in cell.text.split(whereSeparator: { $0.isWhitespace || ";,".contains($0) }) {
                    guard let fix = fix(String(name), position) else {
                        isRight = false
                        continue
                    }
                    evidence = evidence.adding(.failed, of: fix)
                }
            case .worked:
                worked = fix(cell.text, position)
                if worked == nil { isRight = false }
            }
        }
        if let worked, evidence.attempt(of: worked) != nil {
            faults.add(position, "'\(model.fixes[worked].id)' both failed and worked; delete it in one of the columns")
            isRight = false
        }
        return isRight ? ReportedOutcome(evidence, worked: worked) : nil
    }

    private mutating func fix(_ name: String, _ position: String) -> Place<Fix>? {
        let known = model.fixes.mapValues(\.id)
        if let fix = known.firstIndex(of: former.present(name, .fix)) { return fix }
        faults.add(position, "there is no fix '\(name)'" + near(name, Array(known)))
        return nil
    }

    private func near(_ name: String, _ known: [String]) -> String {
        NearMiss.question(for: name.lowercased(), among: known).map { "; " + $0 } ?? ""
    }
}
