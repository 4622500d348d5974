/// Where a preview listens, what it serves and what it watches.
package struct PreviewConfiguration: Sendable, Equatable {
    /// Address or name to listen on, unless `lan` is set. The default is this machine alone.
    package var host: String

    /// Whether other machines may connect: listens on every IPv4 address (0.0.0.0) instead of `host`.
    package var lan: Bool

    /// TCP port; 0 picks any free one, which `PreviewEvent.listening` then reports.
    package var port: Int

    /// Folders whose files are sources, with everything below them. The paths of changed files begin with the folder's
    /// path as written here.
    package var watchedFolders: [String]

    /// Of watched folders that hold other things too, by path as written above: the names that are sources.
    package var watchedEntries: [String: Set<String>]

    /// Folders below the watched ones in which names that begin with a dot are sources too; elsewhere they are not.
    package var foldersWithHidden: [String]

    /// Whether changes are found by looking at every file a few times a second, for file systems that report none, such as
    /// network shares and folders of another machine.
    package var polls: Bool

    /// The folder whose files are served until a rebuild names another. It may be exchanged for another folder at any
    /// moment and need not exist yet; changes below it never start a rebuild.
    package var root: String

    package init(
        host: String = "127.0.0.1", lan: Bool = false, port: Int = 4000, watchedFolders: [String],
        watchedEntries: [String: Set<String>] = [:], foldersWithHidden: [String] = [], polls: Bool = false,
        root: String
    ) {
        self.host = host
        self.lan = lan
        self.port = port
        self.watchedFolders = watchedFolders
        self.watchedEntries = watchedEntries
        self.foldersWithHidden = foldersWithHidden
        self.polls = polls
        self.root = root
    }

    /// The address the server binds.
    var boundHost: String { lan ? "0.0.0.0" : host }
}
