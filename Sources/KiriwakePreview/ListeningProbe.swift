import NIOCore
import NIOPosix

/// Tries whether a port can be listened on, before minutes go into a build that nobody could look at.
struct ListeningProbe: Sendable {
    let host: String
    let port: Int

    /// - Throws: `PreviewError` if the server could not listen.
    func check() async throws(PreviewError) {
        guard (0...65535).contains(port) else {
            throw .cannotListen(host: host, port: port, reason: "the port is out of range")
        }
        do {
            let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: host, port: port).get()
            try await channel.close().get()
        } catch {
            throw PreviewError(listeningOn: host, port: port, error)
        }
    }
}
