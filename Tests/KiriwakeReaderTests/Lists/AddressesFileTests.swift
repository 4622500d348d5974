import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// What `addresses.tsv` may say, and whole messages for what it may not.
struct AddressesFileTests {
    private func read(_ text: String) throws -> ContentReader.Reading {
        try Content.read(["addresses.tsv": text, "guides/a.md": "# A\n"])
    }

    private func report(_ text: String) throws -> String { TextReport.render(try read(text).diagnostics) }

    @Test func `lines come in any order, and twice alike after a merge`() throws {
        let reading = try read(
            "# Ours\n482108\tphone=not-sure reset!impossible call!failed\n100000\tlight=none-of-these\r\n\n"
                + "482108\tcall!failed reset!impossible phone=not-sure\nremoved\tfixes/call questions/phone\n")
        #expect(TextReport.render(reading.diagnostics) == "")
        let addresses = reading.knowledge.addresses
        #expect(
            addresses.states.map(\.value) == [
                RecordedState(code: CaseCode(100_000), pieces: [.reply(question: "light", reply: "none-of-these")]),
                RecordedState(
                    code: CaseCode(482_108),
                    pieces: [
                        .attempt(fix: "call", .failed), .reply(question: "phone", reply: "not-sure"),
                        .attempt(fix: "reset", .impossible),
                    ]),
            ])
        #expect(addresses.states.map(\.value.line).last == "482108\tcall!failed phone=not-sure reset!impossible")
        #expect(addresses.removed == ["fixes/call", "questions/phone"])
        #expect(addresses.comments == ["# Ours"])
    }

    @Test func `without the file nothing was published`() throws {
        #expect(try Content.read(["guides/a.md": "# A\n"]).knowledge.addresses.states.isEmpty)
    }

    @Test func `a line without evidence`() throws {
        for line in ["482107", "482107\t", "482107 light=red"] {
            #expect(
                try report(line + "\n") == """
                    content/addresses.tsv:1:1: error KW105: the line contains no answer and no fix
                        expected: a code, a tab, and the answers and fixes tried, separated by spaces
                        do: put a tab after the code, or delete the line

                    """)
        }
    }

    @Test(arguments: ["48210", "4821070", "082107", "48210x", "gone"])
    func `a code that is none`(code: String) throws {
        #expect(
            try report("# Ours\n\(code)\tlight=red\n") == """
                content/addresses.tsv:2:1: error KW106: '\(code)' is no code
                    expected: six digits, from 100000 to 999999, or 'removed'

                """)
    }

    @Test(arguments: ["light", "light=", "light=red=green", "Light=red", "call!worked", "light=Red", "!failed"])
    func `a piece of evidence that is none`(piece: String) throws {
        #expect(
            try report("482107\tphone=not-sure \(piece)\n") == """
                content/addresses.tsv:1:23: error KW106: '\(piece)' is neither an answer nor a fix that was tried
                    expected: 'question=answer', 'question=not-sure', 'fix!failed' or 'fix!impossible'

                """)
    }

    @Test func `a question or a fix twice in one line`() throws {
        #expect(
            try report("482107\tlight=red light=green\n") == """
                content/addresses.tsv:1:18: error KW120: 'questions/light' occurs twice in the line
                    expected: each question and each fix once
                    do: delete the wrong one

                """)
        #expect(try report("482107\tlight=red light!failed\n") == "")
    }

    @Test func `a code for two things`() throws {
        #expect(
            try report("482107\tlight=red\n482107\tlight=green\n") == """
                content/addresses.tsv:2:1: error KW120: the code 482107 has two meanings
                    expected: one line for each code
                    do: keep the line that was published, and delete the other
                    see: content/addresses.tsv:1:1: the other line

                """)
    }

    @Test(arguments: ["light", "causes/jam", "questions/", "questions/Light", "fixes/a/b"])
    func `a removed article that is none`(path: String) throws {
        #expect(
            try report("removed\t\(path)\n") == """
                content/addresses.tsv:1:9: error KW106: '\(path)' is no question, answer or fix
                    expected: 'questions/ID', 'symptoms/ID' or 'fixes/ID'

                """)
    }

    @Test func `bytes that are no text`() throws {
        let reading = try Content.read(bytes: [
            "addresses.tsv": Array("482107\t".utf8) + [0xFF], "guides/a.md": Array("# A\n".utf8),
        ])
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/addresses.tsv:1:8: error KW111: the file is not UTF-8 from here on
                    expected: UTF-8
                    do: save the file as UTF-8 (it may be Shift_JIS or UTF-16)

                """)
    }
}
