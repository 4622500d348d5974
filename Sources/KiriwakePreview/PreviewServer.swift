import Hummingbird
import KiriwakeCore
import Logging
import NIOCore

/// Serves a site to browsers, rebuilds it when its sources change, and reloads open pages.
package struct PreviewServer: Sendable {
    private let configuration: PreviewConfiguration
    private let rebuild: @Sendable (Set<String>) async -> PreviewOutcome
    private let report: @Sendable (PreviewEvent) -> Void
    private let limits: ConnectionLimits

    /// - Parameters:
    ///   - rebuild: builds the site. Given the paths of changed source files, each beginning with a watched folder as
    ///     the configuration writes it; files that are gone are included, and a folder's path stands for everything
    ///     below it. An empty set asks for the first build. Calls never overlap.
    ///   - report: receives the events, in order.
    package init(
        configuration: PreviewConfiguration,
        rebuild: @escaping @Sendable (_ changedSourcePaths: Set<String>) async -> PreviewOutcome,
        report: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.init(configuration: configuration, limits: ConnectionLimits(), rebuild: rebuild, report: report)
    }

    init(
        configuration: PreviewConfiguration, limits: ConnectionLimits,
        rebuild: @escaping @Sendable (_ changedSourcePaths: Set<String>) async -> PreviewOutcome,
        report: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.limits = limits
        self.configuration = configuration
        self.rebuild = rebuild
        self.report = report
    }

    /// Builds the site, then serves it and follows its sources until the task is cancelled; then returns. Builds that
    /// fail are reported and shown in the browser.
    ///
    /// - Throws: `PreviewError` when a folder cannot be watched or the port cannot be listened on.
    package func run() async throws {
        try await ListeningProbe(host: configuration.boundHost, port: configuration.port).check()
        // Watching begins before the first build, so that no change between it and the next is missed.
        let watcher = try FolderWatcher(
            WatchedFolders(
                folders: configuration.watchedFolders, entries: configuration.watchedEntries,
                foldersWithHidden: configuration.foldersWithHidden, builtSite: configuration.root),
            polls: configuration.polls)
        defer { watcher.stop() }
        let server = String(UInt32.random(in: .min ... .max), radix: 36)
        let site = LiveSite(root: configuration.root, server: server)
        await update(site, after: [], watcher.changes)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await serve(site) }
            group.addTask {
                for await _ in watcher.changes.signals {
                    let changed = watcher.changes.take()
                    if !changed.isEmpty { await update(site, after: changed, watcher.changes) }
                }
            }
            // Neither returns by itself, except with an error.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// How long a failure waits to be shown: a checkout or a rename passes through states that nobody wants to hear of.
    private static let patience = Duration.milliseconds(300)

    private func update(_ site: LiveSite, after changed: Set<String>, _ changes: ChangeQueue) async {
        var changed = changed
        var start = ContinuousClock.now
        var outcome = await rebuild(changed)
        while case .failed = outcome {
            try? await Task.sleep(for: Self.patience)
            let later = changes.take()
            if later.isEmpty { break }
            changed.formUnion(later)
            start = .now
            outcome = await rebuild(changed)
        }
        site.update(outcome)
        switch outcome {
        case .built(_, let changed): report(.rebuilt(duration: .now - start, changed: changed))
        case .failed(let problems): report(.failed(problems))
        }
    }

    private func serve(_ site: LiveSite) async throws {
        let host = configuration.boundHost
        let port = configuration.port
        let application = Application(
            responder: PreviewResponder(hosts: AllowedHosts(configuration), site: site),
            server: .http1(
                configuration: .init(
                    idleTimeout: limits.patience,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                        maxHeaderFieldCount: limits.headerFields))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                report(.listening(urls: addresses(port: channel.localAddress?.port ?? port)))
            },
            logger: Logger(label: "kiriwake.preview") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.run()
        } catch {
            // Cancellation is the normal end of the server.
            if Task.isCancelled { return }
            throw PreviewError(listeningOn: host, port: port, error)
        }
    }

    private func addresses(port: Int) -> [String] {
        guard configuration.lan else {
            let host = configuration.host
            return ["http://\(host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host):\(port)/"]
        }
        let others = OwnAddresses.ipv4().filter { !$0.hasPrefix("127.") }
        return (["127.0.0.1"] + others).map { "http://\($0):\(port)/" }
    }
}
