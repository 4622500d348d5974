import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeOutput

struct JournalTests {
    @Test func `a journal is read as it was written`() throws {
        let journal = Journal([.write("en/a b%.html"), .remove("c\r\nd"), .write("e")])
        #expect(
            journal.text == """
                kiriwake journal 1
                write en/a b%25.html
                remove c%0D%0Ad
                write e
                end

                """)
        #expect(Journal(journal.text) == journal)
        #expect(Journal(Journal([]).text) == Journal([]))
    }

    @Test(arguments: [
        "", "kiriwake journal 1\nwrite a\n", "kiriwake journal 2\nwrite a\nend\n", "kiriwake journal 1\nmove a\nend\n",
        "kiriwake journal 1\nremove ../a\nend\n", "kiriwake journal 1\nwrite\nend\n",
    ])
    func `a journal that is not whole is none`(text: String) {
        #expect(Journal(text) == nil)
    }

    @Test func `steps that were taken are not taken again, whichever was the last`() throws {
        let steps: [Journal.Step] = [
            .remove("a"), .remove("b/c"), .write("a/x"), .write("b"), .write("d"), .remove("e"),
        ]
        for taken in 0...steps.count {
            try TemporaryFolder.with { folder in
                let make = { (path: String, text: String) in
                    let url = URL(fileURLWithPath: folder + "/" + path)
                    try FileManager.default.createDirectory(
                        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(text.utf8).write(to: url)
                }
                for path in ["a", "b/c", "d", "e"] { try make(path, "old") }
                for path in ["a/x", "b", "d", ".kiriwake"] { try make(Journal.stagingName + "/" + path, "new") }
                // The first steps alone, with what finishing removes put back.
                let first = Journal(Array(steps.prefix(taken)))
                try make(Journal.name, first.text)
                try first.finish(in: .init(folder))
                for case .write(let path) in steps.dropFirst(taken) {
                    try make(Journal.stagingName + "/" + path, "new")
                }
                try make(Journal.name, Journal(steps).text)

                try Journal(steps).finish(in: .init(folder))

                #expect(try FileSystem.local.files(folder) == ["a/x", "b", "d"])
                for path in ["a/x", "b", "d"] {
                    #expect(try FileSystem.local.read(folder + "/" + path) == Array("new".utf8))
                }
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                        ".kiriwake", "a", "b", "d",
                    ])
            }
        }
    }
}
