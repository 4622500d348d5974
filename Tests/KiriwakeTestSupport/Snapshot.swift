import Foundation
import Testing

/// Compares a text with the one recorded under a name, in `Snapshots/` of the test's target.
///
/// A text that differs, or of which nothing is recorded, fails the test. With `KIRIWAKE_RECORD=1` in the environment it
/// is recorded and passes: read it before you commit it.
package func assertSnapshot(
    _ text: String, _ name: String, fileID: String = #fileID, filePath: String = #filePath, line: Int = #line,
    column: Int = #column
) throws {
    let recorded = Snapshot(name, testedIn: filePath)
    if ProcessInfo.processInfo.environment["KIRIWAKE_RECORD"] == "1" { return try recorded.record(text) }
    guard let fault = try recorded.fault(of: text) else { return }
    Issue.record(
        "\(fault)",
        sourceLocation: SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column))
}

/// One recorded text.
struct Snapshot {
    let path: String

    init(_ name: String, testedIn file: String) {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        let target = (parts.lastIndex(of: "Tests") ?? parts.startIndex) + 1
        path = parts[...target].joined(separator: "/") + "/Snapshots/" + name + ".txt"
    }

    func record(_ text: String) throws {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// What is wrong with the text: its lines that differ from the recorded ones, with their numbers.
    func fault(of text: String) throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else {
            return "nothing is recorded in \(path); KIRIWAKE_RECORD=1 records this:\n\(text)"
        }
        let recorded = try String(contentsOfFile: path, encoding: .utf8)
        guard recorded != text else { return nil }
        let changes = Self.lines(text).difference(from: Self.lines(recorded)).map { change in
            switch change {
            case .remove(let place, let line, _): (place, "- \(place + 1): \(line)")
            case .insert(let place, let line, _): (place, "+ \(place + 1): \(line)")
            }
        }
        let shown = changes.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
        return "the text differs from \(path); if it is right now, KIRIWAKE_RECORD=1 records it:\n\(shown)"
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
