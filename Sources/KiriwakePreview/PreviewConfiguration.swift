/// Where a preview listens, what it serves and what it watches.
package struct PreviewConfiguration: Sendable, Equatable {
    /// Address or name to listen on, unless `lan` is set. The default is this machine alone.
    package var host: String

    /// Whether other machines may connect: listens on every IPv4 address (0.0.0.0) instead of `host`.
    package var lan: Bool

    /// TCP port; 0 takes any free one, which ``PreviewEvent/listening(urls:)`` then tells.
    package var port: Int

    /// Folders whose files are sources, with everything below them. Changed files are reported with the folder's path
    /// as written here in front.
    package var watchedFolders: [String]

    /// The folder whose files are served until a rebuild names another. It may be exchanged for another folder at any
    /// moment, need not exist yet, and changes below it never start a rebuild.
    package var root: String

    package init(
        host: String = "127.0.0.1", lan: Bool = false, port: Int = 4000, watchedFolders: [String], root: String
    ) {
        self.host = host
        self.lan = lan
        self.port = port
        self.watchedFolders = watchedFolders
        self.root = root
    }

    /// The address the server binds.
    var boundHost: String { lan ? "0.0.0.0" : host }
}
