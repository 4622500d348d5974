import Testing

@testable import KiriwakePreview

typealias Rebuild = @Sendable (Set<String>) async -> PreviewOutcome

/// A preview that runs for the length of a test.
struct RunningPreview: Sendable {
    let port: Int
    /// What it reported after it began to listen.
    let events: AsyncStream<PreviewEvent>

    func connect() throws -> RawConnection {
        try RawConnection(port: port)
    }

    /// The next thing reported.
    func nextEvent() async -> PreviewEvent? {
        await events.first { _ in true }
    }

    /// Runs a preview on a free port while `test` runs, and ends it afterwards.
    static func with(
        root: String, watching folders: [String] = [], lan: Bool = false,
        limits: ConnectionLimits = ConnectionLimits(), rebuild: Rebuild? = nil,
        test: @Sendable (RunningPreview) async throws -> Void
    ) async throws {
        let (events, reported) = AsyncStream<PreviewEvent>.makeStream()
        let server = PreviewServer(
            configuration: PreviewConfiguration(lan: lan, port: 0, watchedFolders: folders, root: root),
            limits: limits, rebuild: rebuild ?? { _ in .built(root: root, changed: []) },
            report: { reported.yield($0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await server.run()
                reported.finish()
            }
            for await event in events {
                guard case .listening(let urls) = event else { continue }
                let port = try #require(urls.first?.split(separator: ":").last.flatMap { Int($0.dropLast()) })
                try await test(RunningPreview(port: port, events: events))
                break
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }
}
