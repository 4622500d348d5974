import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeOutput

struct SingleFileTests {
    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func `links are followed, permission bits stay, and nothing beside is touched`() throws {
        try TemporaryFolder.with { folder in
            let manager = FileManager.default
            for name in ["real.md", "plain.md", "plain.md.new"] {
                try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/real.md")
            try manager.createSymbolicLink(atPath: folder + "/link.md", withDestinationPath: "real.md")

            try SingleFile.replace([(folder + "/link.md", Array("1".utf8)), (folder + "/plain.md", Array("2".utf8))])

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
                try SingleFile.replace([(first, Array("1".utf8)), (folder + "/none.md", [])])
            }
            #expect(try text(first) == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.md"])
        }
    }

    @Test func `a text is written to a new file, and to what a link leads to`() throws {
        try TemporaryFolder.with { folder in
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "file")
            try SingleFile.write("1", to: folder + "/link")
            #expect(try text(folder + "/file") == "1")
            try SingleFile.write("2", to: folder + "/link")
            #expect(try text(folder + "/file") == "2")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["file", "link"])
        }
    }
}
