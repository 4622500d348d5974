import KiriwakeCore
import KiriwakeTestSupport
import Testing

/// Words that CONTRIBUTING.md retires stay out of what people read.
struct WordsTests {
    /// Retired words and phrases with what is written instead, from the table under "Words".
    private static func retired() throws -> [(words: String, instead: String)] {
        let document = try text("CONTRIBUTING.md")
        let section = document.components("\n## Words\n").last?.components("\n## ").first ?? ""
        return section.split(separator: "\n").flatMap { row in
            let cells = row.split(separator: "|").map(String.init)
            guard cells.count == 2 else { return [(words: String, instead: String)]() }
            return cells[1].matches(of: /`([^`]+)`/).map { (String($0.1), cells[0]) }
        }
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try FileSystem.local.read(Repository.path + path), as: UTF8.self)
    }

    private static func paths(_ folder: String, _ ending: String) throws -> [String] {
        try FileSystem.local.files(Repository.path + folder).filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }
    }

    private func faults(_ texts: [(path: String, text: String)]) throws -> [String] {
        let retired = try Self.retired()
        #expect(!retired.isEmpty && !texts.isEmpty)
        return texts.flatMap { path, text in
            let text = " " + text.lowercased().split { !$0.isLetter && $0 != "'" }.joined(separator: " ") + " "
            return retired.filter { text.contains(" " + $0.words + " ") }
                .map { "\(path) has '\($0.words)'; write:\($0.instead)" }
        }
    }

    @Test func `recorded outputs have no retired word`() throws {
        let folders = ["Tests/KiriwakeCommandsTests/Snapshots", "Tests/KiriwakeLintTests/Snapshots"]
        let paths = try folders.flatMap { try Self.paths($0, ".txt") }
        #expect(try faults(paths.map { ($0, try Self.text($0)) }) == [])
    }

    @Test func `texts in the code have no retired word`() throws {
        let paths = try Self.paths("Sources", ".swift")
        #expect(try faults(paths.map { ($0, Self.literals(try Self.text($0))) }) == [])
    }

    @Test func `texts of the pages and their keys have no retired word`() throws {
        let path = "Site/texts/en.yml"
        #expect(try faults([(path, try Self.text(path))]) == [])
    }

    @Test func `documents have no retired word`() throws {
        let paths = try Self.paths("docs", ".md") + ["README.md", "CHANGELOG.md", "Benchmarks/README.md"]
        #expect(try faults(paths.map { ($0, try Self.text($0)) }) == [])
    }

    /// What stands between quotes.
    private static func literals(_ code: String) -> String {
        code.components("\"\"\"").enumerated().map { number, part in
            guard number.isMultiple(of: 2) else { return part }
            let lines = part.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            return lines.flatMap { $0.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) } }.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
