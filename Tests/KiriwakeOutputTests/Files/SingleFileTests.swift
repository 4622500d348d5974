import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeOutput

struct SingleFileTests {
    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

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
