import NIOCore

/// What one connection may take of the preview: no browser needs more, and a program that does not behave cannot fill the
/// memory or keep connections for good.
struct ConnectionLimits: Sendable {
    /// How long a request may take to arrive, and a connection may wait for the next one.
    var patience = TimeAmount.seconds(20)
    /// Bytes of all header fields of a request, and of any one.
    var headerBytes = 32 * 1024
    var headerFields = 100
    /// Bytes of a page that is read whole, to put the script into it. Larger ones are sent in pieces, without the script.
    static let pageBytes = 4 * 1024 * 1024
}
