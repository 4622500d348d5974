import Foundation
import Testing

@testable import KiriwakeCore

struct FileTests {
    /// Runs `test` in a folder with a file, a hidden file, a folder with a file, and links to both.
    private func withFolder(_ test: (String) throws -> Void) throws {
        let manager = FileManager.default
        let url = manager.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(UUID().uuidString)
        defer {
            do {
                try manager.removeItem(at: url)
            } catch {
                Issue.record(error)
            }
        }
        try manager.createDirectory(at: url.appendingPathComponent("b"), withIntermediateDirectories: true)
        for name in ["a.txt", ".hidden", "b/c.txt"] {
            try Data("0123456789".utf8).write(to: url.appendingPathComponent(name))
        }
        for (name, target) in [("file", "a.txt"), ("folder", "b"), ("gone", "nowhere")] {
            try manager.createSymbolicLink(atPath: url.path + "/" + name, withDestinationPath: target)
        }
        try test(url.path)
    }

    @Test func `a folder holds entries of three kinds`() throws {
        try withFolder { folder in
            let kinds = Dictionary(
                uniqueKeysWithValues: try Disk.entries(of: folder).map { entry in
                    (entry.name, FileStatus(path: folder + "/" + entry.name, followingLink: false)?.kind)
                })
            #expect(
                kinds == [
                    "a.txt": .file, ".hidden": .file, "b": .folder, "file": .symbolicLink, "folder": .symbolicLink,
                    "gone": .symbolicLink,
                ])
            for entry in try Disk.entries(of: folder) where entry.kind != nil {
                #expect(entry.kind == kinds[entry.name])
            }
        }
    }

    @Test func `files are listed by name, without hidden ones; a link to a folder that is listed already is told`()
        throws
    {
        try withFolder { folder in
            let listing = try FileSystem.local.list(folder, false, [])
            #expect(listing.files == ["a.txt", "b/c.txt", "file"])
            #expect(listing.unread == [.init("folder", .listedAlready), .init("gone", .leadsNowhere)])
            let all = try FileSystem.local.list(folder, true, [])
            #expect(all.files == [".hidden", "a.txt", "b/c.txt", "file"])
        }
    }

    @Test func `folders that link to themselves or to each other are listed once, and pipes not at all`() throws {
        try withFolder { folder in
            for (name, target) in [("one", "."), ("two", "."), ("b/up", ".."), ("b/c", "../d"), ("d/b", "../b")] {
                try FileManager.default.createDirectory(atPath: folder + "/d", withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: target)
            }
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            let listing = try FileSystem.local.list(folder, false, [])
            #expect(listing.files == ["a.txt", "b/c.txt", "file"])
            #expect(
                listing.unread == [
                    .init("b/c", .listedAlready), .init("b/up", .listedAlready), .init("d/b", .listedAlready),
                    .init("folder", .listedAlready), .init("gone", .leadsNowhere), .init("one", .listedAlready),
                    .init("pipe", .notPlain), .init("two", .listedAlready),
                ])
            #expect(throws: FileError(.read, folder + "/pipe", number: FileError.notPlain)) {
                try FileSystem.local.read(folder + "/pipe")
            }
        }
    }

    @Test func `links that lead out are told, but for folders that may be links`() throws {
        try withFolder { folder in
            let inner = folder + "/b"
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/secret"))
            for (name, target) in [
                ("out", "../secret"), ("far", "/etc"), ("round", "../b/c.txt"), ("guides", ".."), ("end", "/dev/null"),
                ("deep", "guides/secret"),
            ] {
                try FileManager.default.createSymbolicLink(atPath: inner + "/" + name, withDestinationPath: target)
            }
            let listing = try FileSystem.local.list(inner, false, [])
            #expect(listing.files == ["c.txt", "round"])
            #expect(
                listing.unread
                    == ["deep", "end", "far", "guides", "out"].map { .init($0, .leadsOut) })
            let linked = try FileSystem.local.list(inner, false, ["guides"])
            #expect(linked.files.contains("guides/a.txt"))
            #expect(!linked.files.contains { $0.hasPrefix("guides/b") || $0.hasPrefix("far") })
        }
    }

    @Test func `a path is resolved when something is there`() throws {
        try withFolder { folder in
            #expect(Disk.realPath(folder + "/folder/../file") == folder + "/a.txt")
            #expect(Disk.realPath(folder + "/gone") == nil)
            #expect(Disk.exists(folder + "/file"))
            #expect(!Disk.exists(folder + "/gone"))
        }
    }

    @Test func `a file is read from any place, up to its end`() throws {
        try withFolder { folder in
            let file = try OpenFile(folder + "/a.txt")
            let size = try file.status().size
            #expect(size == 10)
            var buffer = [UInt8](repeating: 0, count: 4)
            let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0, from: 8) }
            #expect(count == 2)
            #expect(buffer == Array("89".utf8) + [0, 0])
            let linked = try FileSystem.local.read(folder + "/file")
            #expect(linked == Array("0123456789".utf8))
        }
    }

    @Test func `what cannot be read is an error with the reason`() throws {
        try withFolder { folder in
            let missing = folder + "/gone"
            #expect(throws: FileError(.read, missing, number: ENOENT)) { try FileSystem.local.read(missing) }
            #expect(throws: FileError(.list, missing, number: ENOENT)) { try Disk.entries(of: missing) }
            #expect(throws: FileError(.read, folder, number: EISDIR)) { try FileSystem.local.read(folder) }
            #expect(throws: FileError(.read, folder + "/file", number: ELOOP)) {
                try OpenFile(folder + "/file", followingLink: false)
            }
            #expect(FileError(.list, missing, number: ENOENT).description.hasSuffix(": No such file or directory"))
            #expect(
                FileError(.read, "p", number: FileError.notPlain).description
                    == "could not read 'p': it is no plain file, but a pipe, a socket or a device")
        }
    }
}
