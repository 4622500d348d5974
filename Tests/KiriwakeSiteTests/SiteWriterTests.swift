import Foundation
import KiriwakeCore
import Testing

@testable import KiriwakeSite

struct SiteWriterTests {
    private struct Broken: Error {}

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "kiriwake-writer-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func file(_ path: String, _ text: String) -> OutputFile { OutputFile(SitePath(path), .rendered { text }) }

    private func write(_ files: [OutputFile], to folder: String) throws -> SiteWriter.Report {
        try SiteWriter(folder: folder, jobs: 2).write(files, reading: .local)
    }

    @Test func `files that did not change keep their time stamp`() throws {
        try withFolder { folder in
            let site = folder + "/_site"
            #expect(
                try write([file("a.html", "a"), file("b/c.html", "c")], to: site).changed == ["a.html", "b/c.html"])
            let stamp = {
                try FileManager.default.attributesOfItem(atPath: site + "/a.html")[.modificationDate] as? Date
            }
            let before = try stamp()
            let report = try write([file("a.html", "a"), file("b/c.html", "d")], to: site)
            #expect(report == SiteWriter.Report(files: 2, changed: ["b/c.html"], removed: 0))
            #expect(try stamp() == before)
            #expect(try write([file("a.html", "a")], to: site).removed == 1)
            #expect(try FileSystem.local.files(site) == ["a.html"])
        }
    }

    @Test func `a page that cannot be rendered leaves the last site and nothing else`() throws {
        try withFolder { folder in
            let site = folder + "/_site"
            _ = try write([file("a.html", "a")], to: site)
            let broken = OutputFile(SitePath("b.html"), .rendered { throw Broken() })
            #expect(throws: Broken.self) { try write([file("a.html", "x"), broken], to: site) }
            #expect(try FileSystem.local.read(site + "/a.html") == Array("a".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["_site"])
        }
    }

    @Test func `a folder that kiriwake did not make is not replaced`() throws {
        try withFolder { folder in
            let precious = folder + "/precious"
            try FileManager.default.createDirectory(atPath: precious, withIntermediateDirectories: true)
            _ = try write([file("a.html", "a")], to: precious)
            try FileManager.default.removeItem(atPath: precious + "/.kiriwake")
            #expect(throws: SiteError.notASite(precious)) { try write([file("a.html", "b")], to: precious) }
            #expect(try FileSystem.local.read(precious + "/a.html") == Array("a".utf8))
        }
    }

    @Test func `two pages at one place are refused`() throws {
        try withFolder { folder in
            #expect(throws: SiteError.samePlace("a.html")) {
                try write([file("a.html", "1"), file("a.html", "2")], to: folder + "/_site")
            }
        }
    }

    @Test func `what a killed build left is removed by the next`() throws {
        try withFolder { folder in
            let left = folder + "/._site.new-999999999"
            try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
            _ = try write([file("a.html", "a")], to: folder + "/_site")
            #expect(!FileManager.default.fileExists(atPath: left))
        }
    }
}
