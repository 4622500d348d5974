import Foundation
import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeReader
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// From a table of outcomes to changed words.
struct LearningTests {
    private static let articles = [
        "memory/content/questions/line-light.md": """
        ---
        ask: Is the line light on?
        effort: glance
        answers: [{id: light-on, label: On}, {id: light-off, label: Off}]
        ---
        """,
        "memory/content/causes/line-down.md": """
        ---
        title: The line is down
        frequency: rare
        symptoms: {light-on: rarely, light-off: "usually"}
        fixes:
          call-provider: sometimes
        confused-with: [{cause: settings-lost, tell-apart: [line-light], if-taken-for: Nothing helps.}]
        ---
        """,
        "memory/content/causes/settings-lost.md": """
        ---
        title: Settings lost
        frequency: common
        symptoms: {light-on: always}
        fixes: {reset-router: usually}
        ---
        """,
        "memory/content/fixes/call-provider.md":
            "---\ntitle: Call\neffort: 20m\nrisk: none\nworked-if: It is on.\n---\n1. Call.\n",
        "memory/content/fixes/reset-router.md":
            "---\ntitle: Reset\neffort: 15m\nrisk: low\nworked-if: It is on.\n---\n1. Reset.\n",
    ]

    private func learned(_ table: String, trust: Double = 20) throws -> Learning {
        try learned(bytes: Array(table.utf8), trust: trust)
    }

    private func learned(bytes: [UInt8], trust: Double = 20) throws -> Learning {
        var files = Self.articles.mapValues { Array($0.utf8) }
        files["outcomes.csv"] = bytes
        let reading = FileSystem.memory(bytes: files)
        let language = try #require(Language(tag: "en", index: 0))
        let read = try ContentReader(
            files: reading, folder: "memory/content", languages: [language], yesNo: YesNoWords(), jobs: 1
        ).read()
        let graph = read.knowledge.graph
        let model = DecisionModel(graph, parameters: DecisionParameters())
        return try Learning.learn(from: "outcomes.csv", trust: trust, model, graph, reading: reading)
    }

    private func refusal(_ table: String) throws -> String {
        try refusal(bytes: Array(table.utf8))
    }

    private func refusal(bytes: [UInt8]) throws -> String {
        let error = #expect(throws: OutcomeFaults.self) { try learned(bytes: bytes) }
        return try #require(error).description
    }

    @Test func `outcomes that agree with the articles change nothing`() throws {
        #expect(try learned("line-light,failed,worked\nlight-on,,reset-router\n").edits.isEmpty)
    }

    @Test func `what outcomes speak against is shown as a diff with its reasons`() throws {
        let row = "light-off,reset-router,call-provider\n"
        let learning = try learned("line-light,failed,worked\n" + String(repeating: row, count: 200))
        #expect(learning.readers == 200 && learning.helped == 200)
        #expect(
            learning.edits.diff == """
                # memory/content/causes/line-down.md:3:1: rare → common: line-down is thought to be the cause of 200.0 \
                readers, 91.4 % with the estimate (estimated 5.6 %)
                # memory/content/causes/line-down.md:4:12: rarely → never: light-on was answered in 0.9 % of line-down, \
                estimate counted in (estimated 10.3 %; 200.0 such readers were asked line-light)
                # memory/content/causes/line-down.md:6:3: sometimes → always: call-provider ended 94.1 % of line-down, \
                estimate counted in (estimated 35.0 %; 200.0 such readers tried it)
                --- memory/content/causes/line-down.md
                +++ memory/content/causes/line-down.md
                @@ -3 +3 @@
                -frequency: rare
                +frequency: common
                @@ -4 +4 @@
                -symptoms: {light-on: rarely, light-off: "usually"}
                +symptoms: {light-on: never, light-off: "usually"}
                @@ -6 +6 @@
                -  call-provider: sometimes
                +  call-provider: always

                # memory/content/causes/settings-lost.md:3:1: common → rare: settings-lost is thought to be the cause of \
                0.0 readers, 8.1 % with the estimate (estimated 89.4 %)
                --- memory/content/causes/settings-lost.md
                +++ memory/content/causes/settings-lost.md
                @@ -3 +3 @@
                -frequency: common
                +frequency: rare

                """)
    }

    @Test func `a column that is no question is refused, as it could be personal`() throws {
        #expect(
            try refusal("line-light,email,worked\nlight-on,a@example.com,call-provider\n")
                == "outcomes.csv:1:2: there is no question 'email'; expected a question's id, 'failed' or 'worked'; "
                + "other columns are refused, so that no personal data gets in")
        #expect(try refusal("line-lihgt,worked\n").hasSuffix("; did you mean 'line-light'?"))
        #expect(try refusal("line-light,Worked\n").contains("; did you mean 'worked'?"))
        #expect(
            try refusal("line-light\nlight-on\n")
                == "outcomes.csv:1: there is no column 'worked'; add one with the id of the fix that helped, or nothing, "
                + "in each row")
        #expect(
            try refusal("worked,line-light,worked\n")
                == "outcomes.csv:1:3: there are two columns 'worked'; delete one of them")
    }

    @Test func `a cell that is no id of the articles is refused with its position`() throws {
        #expect(
            try refusal("line-light,worked\nlight-on,reset-router\nTanaka,reset-router\n")
                == "outcomes.csv:3:1: 'Tanaka' is not an answer of 'line-light'; one of: light-on, light-off, not-sure")
        #expect(
            try refusal("line-light,worked\nlight-on,reset-ruoter\n")
                == "outcomes.csv:2:2: there is no fix 'reset-ruoter'; did you mean 'reset-router'?")
        #expect(
            try refusal("failed,worked\nreset-router,reset-router\n")
                == "outcomes.csv:2: 'reset-router' both failed and worked; delete it in one of the columns")
        #expect(
            try refusal("line-light,worked\nlight-on\n")
                == "outcomes.csv:2: the row has 1 cells, expected 2 as in the header")
    }

    @Test func `every fault is told, and what is wrong alike in many rows only once`() throws {
        #expect(
            try refusal(
                "line-light;mail;failed;worked\nOn;a@example.com;;\n;;reset-ruoter;\nOn;b@example.com;;\n\nlight-on;;;;x\n"
                    + "\"light-on;;;\n")
                == "outcomes.csv:1:2: there is no question 'mail'; expected a question's id, 'failed' or 'worked'; "
                + "other columns are refused, so that no personal data gets in\n"
                + "outcomes.csv:2:1: 'On' is not an answer of 'line-light'; one of: light-on, light-off, not-sure "
                + "(and 1 more like it)\n"
                + "outcomes.csv:3:3: there is no fix 'reset-ruoter'; did you mean 'reset-router'?\n"
                + "outcomes.csv:6: the row has 5 cells, expected 4 as in the header\n"
                + "outcomes.csv:7:1: the quote that opens the cell is not closed on its line; delete it, or the line "
                + "break in the cell")
    }

    @Test func `a table in another encoding is told, with what to save it as`() throws {
        let text = "line-light\tworked\r\nlight-on\treset-router\r\n"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf8.flatMap { [0, $0] }
        for bytes in [little, big, Array(little.dropFirst(2))] {
            #expect(
                try refusal(bytes: bytes)
                    == "outcomes.csv: the file is UTF-16, which spreadsheets call 'Unicode text'; save the table as "
                    + "'CSV UTF-8'")
        }
        #expect(
            try refusal(bytes: Array("line-light,worked\n".utf8) + [0x83, 0x8D])
                == "outcomes.csv:2: the file is not valid UTF-8 from here on; save the table as 'CSV UTF-8'")
        #expect(
            try refusal("\n;;\n")
                == "outcomes.csv: the table is empty; expected a row with the names of the columns, then one for each "
                + "reader")
    }

    @Test(arguments: [
        "line-light;failed;worked\nlight-on;;reset-router\n", "line-light\tfailed\tworked\nlight-on\t\treset-router",
        "sep=;\r\nline-light;failed;worked\r\nlight-on;;reset-router\r\n",
        "\n,,,\nline-light,failed,worked,,\n,,,,\n light-on ,, \"reset-router\" ,,\n,,,,\n",
        "line-light,failed,worked\rlight-on,,reset-router\r",
        "\"line-light\"\t\"failed\"\t\"worked\"\nlight-on\t\treset-router",
    ])
    func `what a spreadsheet writes is read, whatever separates its cells and ends its lines`(table: String) throws {
        let learning = try learned(table)
        #expect(learning.readers == 1 && learning.helped == 1)
    }

    @Test(arguments: ["call-provider reset-router", "call-provider;reset-router", "call-provider, reset-router"])
    func `fixes that failed are separated by whatever people type`(failed: String) throws {
        #expect(try learned("failed,worked\n\"\(failed)\",\n").readers == 1)
        #expect(try refusal("failed,worked\n\"\(failed)\",call-provider\n").contains("both failed and worked"))
    }

    @Test func `quotes, carriage returns and a mark of byte order from a spreadsheet do no harm`() throws {
        let table =
            "\u{FEFF}\"line-light\",\"failed\",\"worked\"\r\n\"not-sure\",\"\",\"\"\r\nlight-on,,reset-router\r\n"
        let learning = try learned(table)
        #expect(learning.readers == 2 && learning.helped == 1)
    }

    @Test func `writing changes the words and nothing else`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "learning-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "cause.md").path
        let article = "---\r\ntitle: \"frequency: rare\"\r\nfrequency:   rare # a guess\r\n---\r\nrare\r\n"
        try Data(article.utf8).write(to: URL(filePath: path))
        let key = Array("---\r\ntitle: \"frequency: rare\"\r\n".utf8).count
        let change = LearningProposal.Change(
            location: SourceLocation(path: path, line: 3, column: 1, range: key..<(key + 9)), old: "rare",
            new: "common", reason: "test")
        try ArticleEdits([change], reading: .local).write(below: folder.path)
        #expect(
            try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
                == article.replacing("frequency:   rare", with: "frequency:   common"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cause.md"])
        // The word is no longer there.
        #expect(throws: EditError.self) { try ArticleEdits([change], reading: .local) }
    }
}
