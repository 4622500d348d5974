import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeOutput

struct FileChangesTests {
    private func put(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `all files are changed, and nothing is left beside them`() throws {
        try TemporaryFolder.with { folder in
            try put("old", folder + "/a.md")
            try put("old", folder + "/b.md")
            let changes = FileChanges(in: folder)
            try changes.finish()
            try changes.apply([(folder + "/a.md", Array("1".utf8)), (folder + "/b.md", Array("2".utf8))])
            #expect(try text(folder + "/a.md") + text(folder + "/b.md") == "12")
            #expect(try names(folder) == ["a.md", "b.md"])
        }
    }

    @Test func `links are followed, permission bits stay, and nothing beside is touched`() throws {
        try TemporaryFolder.with { folder in
            let manager = FileManager.default
            for name in ["real.md", "plain.md", "plain.md.new"] {
                try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/real.md")
            try manager.createSymbolicLink(atPath: folder + "/link.md", withDestinationPath: "real.md")

            try FileChanges(in: folder).apply([
                (folder + "/link.md", Array("1".utf8)), (folder + "/plain.md", Array("2".utf8)),
            ])

            #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/link.md") == "real.md")
            #expect(try text(folder + "/real.md") == "1")
            #expect(try text(folder + "/plain.md") == "2")
            #expect(try text(folder + "/plain.md.new") == "old")
            #expect(try manager.attributesOfItem(atPath: folder + "/real.md")[.posixPermissions] as? Int == 0o640)
            #expect(
                try manager.contentsOfDirectory(atPath: folder).sorted()
                    == ["link.md", "plain.md", "plain.md.new", "real.md"])
        }
    }

    @Test func `when one of several cannot be replaced, all are as they were`() throws {
        try TemporaryFolder.with { folder in
            let first = folder + "/a.md"
            try Data("old".utf8).write(to: URL(fileURLWithPath: first))
            #expect(throws: FileError(.replace, folder + "/none.md", number: 2)) {
                try FileChanges(in: folder).apply([(first, Array("1".utf8)), (folder + "/none.md", [])])
            }
            #expect(try text(first) == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.md"])
        }
    }

    /// The states in which a kill can leave the folder: a is the first file, b the second.
    @Test(arguments: [
        // Nothing but the journal; one hidden file; one whole and one cut short: taken back.
        (a: "old", b: "old", hidden: [nil, nil], after: "old old"),
        (a: "old", b: "old", hidden: ["new a", nil], after: "old old"),
        (a: "old", b: "old", hidden: ["new a", "new"], after: "old old"),
        // All are prepared; one is exchanged; all are: finished.
        (a: "old", b: "old", hidden: ["new a", "new b"], after: "new a new b"),
        (a: "new a", b: "old", hidden: ["old", "new b"], after: "new a new b"),
        (a: "new a", b: "new b", hidden: ["old", "old"], after: "new a new b"),
        (a: "new a", b: "new b", hidden: [nil, "old"], after: "new a new b"),
    ])
    func `what a kill left is finished or taken back`(a: String, b: String, hidden: [String?], after: String) throws {
        try TemporaryFolder.with { folder in
            try put(a, folder + "/a.md")
            try put(b, folder + "/b.md")
            var journal = ""
            for (name, text) in [("a", hidden[0]), ("b", hidden[1])] {
                let new = Array("new \(name)".utf8)
                journal +=
                    "\(folder)/\(name).md\0\(folder)/.kiriwake-\(name)\0\(String(FNV1a.hash(new), radix: 16))-5\0"
                if let text { try put(text, "\(folder)/.kiriwake-\(name)") }
            }
            try put(journal + "end", folder + "/.kiriwake-changes")
            try FileChanges(in: folder).finish()
            #expect(try text(folder + "/a.md") + " " + text(folder + "/b.md") == after)
            #expect(try names(folder) == ["a.md", "b.md"])
        }
    }

    @Test func `a journal that was cut short is removed`() throws {
        try TemporaryFolder.with { folder in
            try put("old", folder + "/a.md")
            try put("\(folder)/a.md\0\(folder)/.kiri", folder + "/.kiriwake-changes")
            try FileChanges(in: folder).finish()
            #expect(try names(folder) == ["a.md"])
            #expect(try text(folder + "/a.md") == "old")
        }
    }
}
