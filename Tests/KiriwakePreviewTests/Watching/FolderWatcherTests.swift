import Dispatch
import Foundation
import KiriwakeTestSupport
import Testing

@testable import KiriwakePreview

/// Each statement is held against both ways of watching.
@Suite(.timeLimit(.minutes(1))) struct FolderWatcherTests {
    enum Way: CaseIterable, Sendable {
        case inotify, polling
    }

    /// Does something to a folder and collects what a source says changed, as paths below the folder, until all of
    /// `expected` has been said, or 2 seconds have passed. What is said besides comes within another 100 ms.
    private func changes(
        in folder: TemporaryFolder, _ way: Way, builtSite: String = "/nowhere/site", until expected: Set<String>,
        after act: (TemporaryFolder) throws -> Void
    ) throws -> Set<String> {
        let watched = WatchedFolders(
            folders: [folder.path + "/content/"], foldersWithHidden: [folder.path + "/content/root/"],
            builtSite: builtSite)
        let stop = try #require(StopSignal())
        var source: any ChangeSource = PollingSource(watched, stop: stop)
        #if os(Linux)
            if way == .inotify { source = try #require(InotifySource(watched, stop: stop)) }
        #endif
        defer { source.close() }
        try act(folder)
        var changed: Set<String> = []
        let end = ContinuousClock.now + .seconds(2)
        while !changed.isSuperset(of: expected), .now < end {
            changed.formUnion(try #require(try source.changes(until: end)))
        }
        changed.formUnion(try #require(try source.changes(until: .now + .milliseconds(100))))
        return Set(changed.map { String($0.dropFirst(folder.path.count + 1)) })
    }

    private func expect(
        _ expected: Set<String>, in files: [String: String], _ way: Way, builtSite: String = "/nowhere/site",
        after act: (TemporaryFolder) throws -> Void
    ) throws {
        let folder = try TemporaryFolder(files)
        let whole = Set(expected.map { folder.path + "/" + $0 })
        #expect(try changes(in: folder, way, builtSite: builtSite, until: whole, after: act) == expected)
    }

    @Test func `of a folder that holds other things too, only the entries that are named are watched`() throws {
        let folder = try TemporaryFolder(["site.yml": "", "texts/en.yml": "", "others/y.js": "", "notes.md": ""])
        let watched = WatchedFolders(
            folders: [folder.path], entries: [folder.path: ["site.yml", "texts"]], builtSite: "/nowhere/site")
        #expect(watched.names(in: folder.path).sorted() == ["site.yml", "texts"])
        #expect(watched.names(in: folder.path + "/texts") == ["en.yml"])
    }

    @Test(arguments: Way.allCases)
    func `nothing done, nothing reported`(way: Way) throws {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let watched = WatchedFolders(folders: [folder.path + "/content"], builtSite: "/nowhere/site")
        let stop = try #require(StopSignal())
        var source: any ChangeSource = PollingSource(watched, stop: stop)
        #if os(Linux)
            if way == .inotify { source = try #require(InotifySource(watched, stop: stop)) }
        #endif
        defer { source.close() }
        #expect(try source.changes(until: .now + .milliseconds(600)) == [])
        stop.send()
        #expect(try source.changes(until: nil) == nil)
    }

    @Test(arguments: Way.allCases)
    func `written, new and removed files are reported`(way: Way) throws {
        let files = ["content/a.md": "a", "content/causes/b.md": "b", "content/c.md": "c"]
        try expect(["content/a.md", "content/causes/b.md", "content/d.md"], in: files, way) { folder in
            try folder.write("longer", to: "content/a.md")
            try folder.remove("content/causes/b.md")
            try folder.write("d", to: "content/d.md")
        }
    }

    @Test(arguments: Way.allCases)
    func `a file put in another's place is reported`(way: Way) throws {
        try expect(["content/a.md"], in: ["content/a.md": "a", "new.md": "b"], way) { folder in
            try folder.exchange("new.md", with: "content/a.md")
        }
    }

    @Test(arguments: Way.allCases)
    func `what editors leave behind while saving is not reported`(way: Way) throws {
        try expect(["content/a.md"], in: ["content/a.md": "a"], way) { folder in
            try folder.write("", to: "content/4913")
            try folder.remove("content/4913")
            try folder.write("", to: "content/.a.md.swp")
            try folder.write("", to: "content/#a.md#")
            try folder.move("content/a.md", to: "content/a.md~")
            try folder.write("new", to: "content/a.md")
            try folder.write("", to: "content/.git/index")
        }
    }

    @Test(arguments: Way.allCases)
    func `names that begin with a dot are reported where they are published, and nowhere else`(way: Way) throws {
        let files = ["content/root/.well-known/security.txt": "a", "content/.well-known/security.txt": "a"]
        let expected: Set = [
            "content/root/.well-known/security.txt", "content/root/.well-known/new/.b", "content/root/.nojekyll",
        ]
        try expect(expected, in: files, way) { folder in
            try folder.write("longer", to: "content/root/.well-known/security.txt")
            try folder.write("b", to: "content/root/.well-known/new/.b")
            try folder.write("", to: "content/root/.nojekyll")
            try folder.write("", to: "content/root/.nojekyll.swp")
            try folder.write("", to: "content/root/.#security.txt")
            try folder.write("longer", to: "content/.well-known/security.txt")
            try folder.write("", to: "content/.nojekyll")
            try folder.write("", to: "content/roots/.nojekyll")
        }
    }

    @Test(arguments: Way.allCases)
    func `files in folders that come later are reported`(way: Way) throws {
        let files = ["content/a.md": "a", "elsewhere/deep/b.md": "b"]
        try expect(["content/new/x/c.md", "content/moved/deep/b.md"], in: files, way) { folder in
            try folder.write("c", to: "content/new/x/c.md")
            try folder.move("elsewhere", to: "content/moved")
        }
    }

    @Test(arguments: Way.allCases)
    func `a link is reported when it comes`(way: Way) throws {
        try expect(["content/link.md"], in: ["content/a.md": "a"], way) { folder in
            try folder.link("content/link.md", to: "a.md")
        }
    }

    @Test(arguments: Way.allCases)
    func `what links lead to is watched, and a loop of links is looked at once`(way: Way) throws {
        let folder = try TemporaryFolder([
            "content/a.md": "a", "elsewhere/b.md": "b", "elsewhere/more/c.md": "c", "note.md": "n", "gone.md": "g",
        ])
        try folder.link("content/guides", to: "../elsewhere")
        try folder.link("content/note.md", to: "../note.md")
        try folder.link("content/gone.md", to: "../gone.md")
        try folder.link("elsewhere/more/loop", to: "..")
        let expected: Set = [
            "content/guides/b.md", "content/guides/more/c.md", "content/guides/d.md", "content/note.md",
            "content/gone.md",
        ]
        let changed = try changes(in: folder, way, until: Set(expected.map { folder.path + "/" + $0 })) { folder in
            try folder.write("longer", to: "elsewhere/b.md")
            try folder.remove("elsewhere/more/c.md")
            try folder.write("d", to: "elsewhere/d.md")
            try folder.write("longer", to: "new.md")
            try folder.exchange("new.md", with: "note.md")
            try folder.remove("gone.md")
        }
        #expect(changed == expected)
    }

    @Test(arguments: Way.allCases)
    func `a link in the way that is made to lead elsewhere is noticed, and what it leads to then is watched`(
        way: Way
    ) throws {
        let folder = try TemporaryFolder(["old/a.md": "a", "new/a.md": "other", "new/b.md": "b"])
        try folder.link("content", to: "old")
        let expected: Set = ["content/a.md", "content/b.md", "content/c.md"]
        let changed = try changes(in: folder, way, until: Set(expected.map { folder.path + "/" + $0 })) { folder in
            try folder.link("next", to: "new")
            try folder.exchange("next", with: "content")
            Thread.sleep(forTimeInterval: 0.6)
            try folder.write("c", to: "new/c.md")
        }
        #expect(changed.isSuperset(of: expected))
    }

    @Test(arguments: Way.allCases)
    func `the built site is not watched`(way: Way) throws {
        let folder = try TemporaryFolder(["content/a.md": "a", "content/_site/x.html": ""])
        let changed = try changes(
            in: folder, way, builtSite: folder.path + "/content/_site", until: [folder.path + "/content/a.md"]
        ) { folder in
            try folder.write("x", to: "content/_site/x.html")
            try folder.write("y", to: "content/_site/y/z.html")
            try folder.write("b", to: "content/a.md")
        }
        #expect(changed == ["content/a.md"])
    }

    #if os(Linux)
        @Test func `a folder moved away is reported by its path, and no longer watched`() throws {
            let files = ["content/a/b/c.md": "c", "content/d.md": "d"]
            try expect(["content/a", "content/d.md"], in: files, .inotify) { folder in
                try folder.move("content/a", to: "gone")
                try folder.write("new", to: "gone/b/c.md")
                try folder.write("new", to: "content/d.md")
            }
        }

        @Test func `a folder moved within is reported by both its places, and continues being watched`() throws {
            let folder = try TemporaryFolder(["content/a/b/c.md": "c"])
            let watched = WatchedFolders(folders: [folder.path + "/content"], builtSite: "/nowhere/site")
            let stop = try #require(StopSignal())
            var source = try #require(InotifySource(watched, stop: stop))
            defer { source.close() }
            try folder.move("content/a", to: "content/z")
            let moved = try source.changes(until: .now + .seconds(2))
            #expect(moved == [folder.path + "/content/a", folder.path + "/content/z/b/c.md"])
            try folder.write("new", to: "content/z/b/c.md")
            let written = try source.changes(until: .now + .seconds(2))
            #expect(written == [folder.path + "/content/z/b/c.md"])
        }
    #endif

    @Test(arguments: Way.allCases)
    func `a watched folder that goes away and comes back is watched again`(way: Way) throws {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let watched = WatchedFolders(folders: [folder.path + "/content"], builtSite: "/nowhere/site")
        let stop = try #require(StopSignal())
        var source: any ChangeSource = PollingSource(watched, stop: stop)
        #if os(Linux)
            if way == .inotify { source = try #require(InotifySource(watched, stop: stop)) }
        #endif
        defer { source.close() }
        try folder.move("content", to: "away")
        #expect(try source.changes(until: .now + .seconds(2))?.isEmpty == false)
        try folder.write("b", to: "content/b.md")
        #expect(try source.changes(until: .now + .seconds(2)) == [folder.path + "/content/b.md"])
        try folder.write("longer", to: "content/b.md")
        #expect(try source.changes(until: .now + .seconds(2)) == [folder.path + "/content/b.md"])
    }

    private struct ExhaustedSource: ChangeSource {
        func changes(until deadline: ContinuousClock.Instant?) throws(SourceExhausted) -> [String]? {
            throw SourceExhausted()
        }

        func close() {}
    }

    @Test
    func `when the system watches no more folders, everything counts as changed, and watching continues by looking`()
        async throws
    {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let content = folder.path + "/content"
        let watched = WatchedFolders(folders: [content], builtSite: "/nowhere/site")
        let stop = try #require(StopSignal())
        let changes = ChangeQueue()
        DispatchQueue(label: "kiriwake.test.watch").async {
            FolderWatcher.watch(watched, with: ExhaustedSource(), stop: stop, into: changes)
        }
        await changes.signals.first { true }
        #expect(changes.take() == [content])
        try folder.write("longer", to: "content/a.md")
        await changes.signals.first { true }
        #expect(changes.take() == [content + "/a.md"])
        stop.send()
    }

    @Test func `what cannot be watched is an error that says why`() throws {
        let folder = try TemporaryFolder(["file.md": "a"])
        let missing = folder.path + "/missing"
        #expect(throws: PreviewError.cannotWatch(folder: missing, reason: "there is no such folder")) {
            try FolderWatcher(WatchedFolders(folders: [missing], builtSite: "/nowhere/site"))
        }
        let file = folder.path + "/file.md"
        #expect(throws: PreviewError.cannotWatch(folder: file, reason: "it is a file, not a folder")) {
            try FolderWatcher(WatchedFolders(folders: [file], builtSite: "/nowhere/site"))
        }
    }
}
