import KiriwakeCore
import KiriwakeTestSupport
import Synchronization
import Testing

@testable import KiriwakePreview

@Suite(.timeLimit(.minutes(1))) struct PreviewServerTests {
    @Test func `a port that is taken is an error that says which and what to do`() async throws {
        let folder = try TemporaryFolder()
        try await RunningPreview.with(root: folder.path) { preview in
            let second = PreviewServer(
                configuration: PreviewConfiguration(port: preview.port, watchedFolders: [], root: folder.path),
                rebuild: { _ in
                    Issue.record("something was built before the port was tried")
                    return .built(root: folder.path, changed: [])
                }, report: { _ in })
            await #expect(throws: PreviewError.portTaken(port: preview.port)) { try await second.run() }
        }
        #expect(
            PreviewError.portTaken(port: 4000).description
                == "the port '4000' is in use by another program, perhaps another preview; stop that program, or choose "
                + "another port with '--port 4001' ('--port 0' picks any free one)")
    }

    @Test func `a failure is not told while files still change, as they do in a checkout`() async throws {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let builds = Mutex<[Set<String>]>([])
        try await RunningPreview.with(root: folder.path, watching: [folder.path + "/content"]) { changed in
            let number = builds.withLock { builds in
                builds.append(changed)
                return builds.count
            }
            // The second build sees half of a checkout; the rest comes while it is on its way.
            guard number == 2 else { return .built(root: folder.path, changed: []) }
            try? folder.write("b", to: "content/b.md")
            return .failed([PreviewProblem(file: "content/a.md", code: "KW107", message: "there is no cause 'b'")])
        } test: { preview in
            try folder.write("leads to b", to: "content/a.md")
            #expect(await preview.nextEvent().map { if case .rebuilt = $0 { true } else { false } } == true)
        }
        let all = builds.withLock { $0.reduce(into: Set()) { $0.formUnion($1) } }
        #expect(all == [folder.path + "/content/a.md", folder.path + "/content/b.md"])
    }

    @Test func `ports and hosts that do not exist are errors`() async throws {
        let configurations = [
            (PreviewConfiguration(port: 70_000, watchedFolders: [], root: "."), "the port is out of range"),
            (PreviewConfiguration(port: -1, watchedFolders: [], root: "."), "the port is out of range"),
            (
                PreviewConfiguration(host: "192.0.2.1", port: 0, watchedFolders: [], root: "."),
                SystemError.addressNotAvailable.description
            ),
        ]
        for (configuration, reason) in configurations {
            let server = PreviewServer(
                configuration: configuration, rebuild: { _ in .built(root: ".", changed: []) }, report: { _ in })
            let expected = PreviewError.cannotListen(host: configuration.host, port: configuration.port, reason: reason)
            await #expect(throws: expected) { try await server.run() }
        }
    }

    @Test func `cancelled, it returns and closes the connections of open pages`() async throws {
        let folder = try TemporaryFolder()
        let connections = Mutex<[RawConnection]>([])
        try await RunningPreview.with(root: folder.path) { preview in
            let events = try preview.connect()
            _ = await events.openEvents()
            let idle = try preview.connect()
            _ = await idle.request("/")
            connections.withLock { $0 = [events, idle] }
        }
        let left = connections.withLock { $0 }
        #expect(await left[0].nextEvent()?.hasPrefix("event: built\n") == true)
        #expect(await left[0].nextEvent() == nil)
        #expect(await left[1].request("/") == nil)
    }

    @Test func `the first build is reported, then the address that is listened on`() async throws {
        let folder = try TemporaryFolder()
        let reported = Mutex<[PreviewEvent]>([])
        let (listening, signal) = AsyncStream<Void>.makeStream()
        let server = PreviewServer(
            configuration: PreviewConfiguration(port: 0, watchedFolders: [], root: folder.path),
            rebuild: { changed in .failed([PreviewProblem(file: "x", code: "KW1", message: "\(changed.count)")]) },
            report: { event in
                reported.withLock { $0.append(event) }
                if case .listening = event { signal.yield() }
            })
        let task = Task { try await server.run() }
        await listening.first { true }
        task.cancel()
        try await task.value
        let events = reported.withLock { $0 }
        #expect(events.first == .failed([PreviewProblem(file: "x", code: "KW1", message: "0")]))
        guard case .listening(let urls) = events.last else {
            Issue.record("the address was not reported")
            return
        }
        #expect(urls.count == 1)
        #expect(urls.first?.wholeMatch(of: #/http://127\.0\.0\.1:[1-9][0-9]*//#) != nil)
    }

    @Test func `listening for other machines, it tells this machine's addresses too`() async throws {
        let folder = try TemporaryFolder(["a.txt": "a"])
        try await RunningPreview.with(root: folder.path, lan: true) { preview in
            for address in OwnAddresses.ipv4() {
                let response = try await preview.connect().request("/a.txt", host: "\(address):\(preview.port)")
                #expect(response?.status == 200)
            }
        }
    }

    @Test func `an editor's burst of changes makes a rebuild with every path and nothing else`() async throws {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let content = folder.path + "/content"
        let builds = Mutex<[Set<String>]>([])
        let rebuild: Rebuild = { changed in
            builds.withLock { $0.append(changed) }
            return .built(root: folder.path, changed: [])
        }
        try await RunningPreview.with(root: folder.path, watching: [content], rebuild: rebuild) { preview in
            try folder.write("", to: "content/4913")
            try folder.remove("content/4913")
            try folder.move("content/a.md", to: "content/a.md~")
            try folder.write("new", to: "content/a.md")
            try folder.write("b", to: "content/b.md")
            try folder.remove("content/a.md~")
            while builds.withLock({ !$0.joined().contains(content + "/b.md") }) {
                try await Task.sleep(for: .milliseconds(10))
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        // On a busy machine the burst may take longer than a burst may last; then it makes more than one rebuild.
        #expect(Set(builds.withLock { $0.joined() }) == [content + "/a.md", content + "/b.md"])
        #expect(builds.withLock { $0.dropFirst().allSatisfy { !$0.isEmpty } })
    }

    @Test func `what changes during a rebuild makes another one afterwards`() async throws {
        let folder = try TemporaryFolder(["content/a.md": "a"])
        let content = folder.path + "/content"
        let builds = Mutex<[Set<String>]>([])
        let rebuild: Rebuild = { changed in
            builds.withLock { $0.append(changed) }
            for name in changed == [content + "/a.md"] ? ["b", "c", "d"] : [] {
                do {
                    try folder.write(name, to: "content/\(name).md")
                    try await Task.sleep(for: .milliseconds(60))
                } catch {
                    return .failed([PreviewProblem(file: name, code: "test", message: "\(error)")])
                }
            }
            return .built(root: folder.path, changed: [])
        }
        try await RunningPreview.with(root: folder.path, watching: [content], rebuild: rebuild) { preview in
            try folder.write("new", to: "content/a.md")
            while builds.withLock({ !$0.joined().contains(content + "/d.md") }) {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        let names = ["b", "c", "d"].map { "\(content)/\($0).md" }
        #expect(builds.withLock { Array($0.prefix(2)) } == [[], [content + "/a.md"]])
        #expect(builds.withLock { Set($0.dropFirst(2).joined()) } == Set(names))
    }
}
