import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeOutput

struct SiteWriterTests {
    private struct Broken: Error {}

    private func file(_ path: String, _ text: String) -> OutputFile { OutputFile(SitePath(path), .rendered { text }) }

    private func write(
        _ files: [OutputFile], to folder: String, isInPlace: Bool = false, sources: [String] = []
    ) throws -> SiteWriter.Report {
        try SiteWriter(folder: folder, jobs: 2, isInPlace: isInPlace, sources: sources).write(files, reading: .local)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test(arguments: [false, true])
    func `files that did not change keep their time stamp`(isInPlace: Bool) throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            let first = try write([file("a.html", "a"), file("b/c.html", "c")], to: site, isInPlace: isInPlace)
            #expect(first.changed == ["a.html", "b/c.html"])
            let stamp = {
                try FileManager.default.attributesOfItem(atPath: site + "/a.html")[.modificationDate] as? Date
            }
            let before = try stamp()
            let report = try write([file("a.html", "a"), file("b/c.html", "d")], to: site, isInPlace: isInPlace)
            #expect(
                report
                    == SiteWriter.Report(
                        files: 2, changed: ["b/c.html"], removed: 0, method: isInPlace ? .fileByFile : .exchange,
                        warnings: []))
            #expect(try stamp() == before)
            #expect(try write([file("a.html", "a")], to: site, isInPlace: isInPlace).removed == 1)
            #expect(try names(in: site) == [".kiriwake", "a.html"])
            #expect(try names(in: folder) == ["_site"])
        }
    }

    @Test(arguments: [false, true])
    func `a page that cannot be rendered leaves the last site and nothing else`(isInPlace: Bool) throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            _ = try write([file("a.html", "a")], to: site)
            let broken = OutputFile(SitePath("b.html"), .rendered { throw Broken() })
            #expect(throws: Broken.self) { try write([file("a.html", "x"), broken], to: site, isInPlace: isInPlace) }
            #expect(try FileSystem.local.read(site + "/a.html") == Array("a".utf8))
            #expect(try names(in: site) == [".kiriwake", "a.html"])
            #expect(try names(in: folder) == ["_site"])
            #expect(throws: Broken.self) { try write([broken], to: folder + "/other", isInPlace: isInPlace) }
            #expect(try names(in: folder) == ["_site"])
        }
    }

    @Test func `a folder that kiriwake did not make is not replaced`() throws {
        try TemporaryFolder.with { folder in
            let precious = folder + "/precious"
            _ = try write([file("a.html", "a")], to: precious)
            try FileManager.default.removeItem(atPath: precious + "/.kiriwake")
            #expect(throws: OutputError.notASite(precious)) { try write([file("a.html", "b")], to: precious) }
            #expect(try FileSystem.local.read(precious + "/a.html") == Array("a".utf8))
        }
    }

    @Test(arguments: [false, true])
    func `what the last build did not write is refused, and stays`(isInPlace: Bool) throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            _ = try write([file("en/a.html", "a")], to: site)
            try FileManager.default.createDirectory(
                atPath: site + "/.well-known/x", withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: site + "/en/note.txt"))
            try Data("mine".utf8).write(to: URL(fileURLWithPath: site + "/.kiriwake.bak"))
            let refusal = OutputError.foreign(site, names: [".kiriwake.bak", ".well-known/", "en/note.txt"])
            #expect(throws: refusal) { try write([file("en/a.html", "b")], to: site, isInPlace: isInPlace) }
            #expect(throws: refusal) { try SiteWriter(folder: site, jobs: 1).prepare() }
            #expect(try names(in: site) == [".kiriwake", ".kiriwake.bak", ".well-known", "en"])
            #expect(try names(in: site + "/en") == ["a.html", "note.txt"])
            try FileManager.default.createDirectory(atPath: site + "/.git", withIntermediateDirectories: true)
            #expect(throws: OutputError.repository(site)) { try write([file("en/a.html", "b")], to: site) }
        }
    }

    @Test func `a site of a version without a list is replaced, with nothing in it that such versions did not write`()
        throws
    {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            _ = try write(
                [file("index.html", "i"), file("en/404.html", "4"), file("en/a.html", "a"), file("assets/s.css", "s")],
                to: site)
            let mark = URL(fileURLWithPath: site + "/.kiriwake")
            let old = Data("This folder is made by kiriwake; every build replaces it as a whole.\n".utf8)
            try old.write(to: mark)
            #expect(try write([file("index.html", "j")], to: site).removed == 3)
            #expect(try names(in: site) == [".kiriwake", "index.html"])
            try old.write(to: mark)
            for name in ["CNAME", "pictures", "de", "en/.htaccess"] {
                try FileManager.default.createDirectory(atPath: site + "/" + name, withIntermediateDirectories: true)
            }
            #expect(throws: OutputError.foreign(site, names: ["CNAME/", "de/", "en/", "pictures/"])) {
                try write([file("index.html", "j")], to: site)
            }
        }
    }

    @Test func `a link is followed, and stays a link`() throws {
        try TemporaryFolder.with { folder in
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
            _ = try write([file("a.html", "a")], to: folder + "/link")
            #expect(try write([file("a.html", "b")], to: folder + "/link/").changed == ["a.html"])
            #expect(try FileSystem.local.read(folder + "/real/a.html") == Array("b".utf8))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
            #expect(try names(in: folder) == ["link", "real"])

            try FileManager.default.createSymbolicLink(atPath: folder + "/lost", withDestinationPath: "none/site")
            #expect(throws: OutputError.linkToNowhere(folder + "/lost", target: folder + "/none/site")) {
                try write([file("a.html", "a")], to: folder + "/lost")
            }
            try FileManager.default.createSymbolicLink(atPath: folder + "/file", withDestinationPath: "real/a.html")
            #expect(throws: OutputError.notAFolder(folder + "/file")) {
                try write([file("a.html", "a")], to: folder + "/file")
            }
        }
    }

    @Test func `what the site is built from is not replaced by it`() throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            _ = try write([file("a.html", "a")], to: site)
            #expect(throws: OutputError.holdsSource(site, source: site + "/a.html")) {
                try write([file("a.html", "b")], to: site, sources: [folder + "/other", site + "/a.html"])
            }
            #expect(throws: OutputError.holdsSource(site, source: site)) {
                try write([file("a.html", "b")], to: site, sources: [site])
            }
        }
    }

    @Test func `permission bits do not depend on those of the last site`() throws {
        try TemporaryFolder.with { folder in
            let mode = { (path: String) in
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            for isInPlace in [false, true] {
                let site = folder + "/site-\(isInPlace)"
                _ = try write([file("en/a.html", "a"), file("en/b.html", "b")], to: site)
                let before = (try mode(site + "/en/a.html"), try mode(site + "/en"))
                try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: site + "/en")
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: site + "/en/a.html")
                #expect(
                    try write(
                        [file("en/a.html", "a"), file("en/b.html", "c")], to: site, isInPlace: isInPlace
                    ).changed == ["en/b.html"])
                #expect(try mode(site + "/en/a.html") == before.0)
                #expect(try mode(site + "/en") == before.1)
            }
        }
    }

    @Test(arguments: [false, true])
    func `a file may become a folder, and a folder a file`(isInPlace: Bool) throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            _ = try write([file("a", "1"), file("b/c/d", "2"), file("b/e", "3")], to: site)
            _ = try write([file("a/x/y", "4"), file("b", "5")], to: site, isInPlace: isInPlace)
            #expect(try FileSystem.local.files(site) == ["a/x/y", "b"])
            #expect(try FileSystem.local.read(site + "/b") == Array("5".utf8))
        }
    }

    @Test func `two files for one path, and a file where a folder is needed, are refused with both named`() throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            let copy = OutputFile(SitePath("a.html"), .copied(from: "Site/root/a.html"))
            #expect(throws: OutputError.clash("a.html", nil, nil)) {
                try write([file("a.html", "1"), file("a.html", "2")], to: site)
            }
            #expect(throws: OutputError.clash("a.html", nil, "Site/root/a.html")) {
                try write([file("a.html", "1"), copy], to: site)
            }
            #expect(throws: OutputError.clash("a.html", "Site/root/a.html", nil)) {
                try write([file("a.html/b.html", "1"), copy], to: site)
            }
            for path in [".git/config", "en/.git", ".kiriwake", ".kiriwake-x/y"] {
                #expect(throws: OutputError.reserved(path)) { try write([file(path, "1")], to: site) }
            }
            let left = try names(in: folder)
            #expect(left.isEmpty)
        }
        #expect(
            OutputError.clash("CNAME", nil, "Site/root/CNAME").description
                == "two files have the path 'CNAME': a file that kiriwake makes and 'Site/root/CNAME'; rename one of them"
        )
    }

    @Test func `what killed builds left is removed by the next`() throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            let manager = FileManager.default
            // Of an earlier version: an empty one, and the link that stood for the output.
            try manager.createDirectory(atPath: folder + "/._site.new-999999999", withIntermediateDirectories: true)
            try manager.createSymbolicLink(atPath: folder + "/._site.new-31881", withDestinationPath: "kept")
            try manager.createDirectory(atPath: folder + "/kept", withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/kept/mine"))
            // An old site, and one in which somebody had put a file just before it was exchanged.
            let old = folder + "/._site.new-0123456789abcdef"
            let shared = folder + "/._site.new-fedcba9876543210"
            for left in [old, shared] {
                _ = try write([file("en/a.html", "a")], to: left)
            }
            try Data("mine".utf8).write(to: URL(fileURLWithPath: shared + "/en/mine"))
            // Not a build's.
            try manager.createDirectory(atPath: folder + "/._site.new-version", withIntermediateDirectories: true)

            let report = try write([file("a.html", "a")], to: site)

            #expect(
                try names(in: folder) == ["._site.new-fedcba9876543210", "._site.new-version", "_site", "kept"])
            #expect(report.warnings.count == 1)
            #expect(report.warnings.first?.hasPrefix("the old site '\(shared)' could not be removed") == true)
            #expect(try names(in: shared + "/en") == ["mine"])
            #expect(try names(in: folder + "/kept") == ["mine"])
        }
    }

    @Test func `a build that was cut off file by file is finished by the next, whatever that one comes to`() throws {
        try TemporaryFolder.with { folder in
            let site = folder + "/_site"
            let staging = site + "/" + Journal.stagingName
            _ = try write([file("a.html", "old"), file("gone/b.html", "b")], to: site)
            try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
            let mark = SiteMark.text(listing: ["a.html", "c.html"])
            for (name, text) in [("a.html", "new"), (".kiriwake", mark)] {
                try Data(text.utf8).write(to: URL(fileURLWithPath: staging + "/" + name))
            }
            // This one had been published already.
            try Data("c".utf8).write(to: URL(fileURLWithPath: site + "/c.html"))
            let journal = Journal([.write("c.html"), .write("a.html"), .remove("gone/b.html")])
            try Data(journal.text.utf8).write(to: URL(fileURLWithPath: site + "/" + Journal.name))

            try SiteWriter(folder: site, jobs: 1).prepare()

            #expect(try names(in: site) == [".kiriwake", "a.html", "c.html"])
            #expect(try FileSystem.local.read(site + "/a.html") == Array("new".utf8))
            #expect(try write([file("a.html", "new")], to: site).removed == 1)
        }
    }
}
