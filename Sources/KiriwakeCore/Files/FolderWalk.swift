import SystemPackage

/// Lists a folder on the disk with everything below it: each real folder once, links only as far as they stay inside.
///
/// Whoever writes a file into the folder could otherwise have any file of this machine published with a link to it, or keep
/// the machine busy with links that lead round and round.
struct FolderWalk {
    private let folder: String
    /// Whether names that begin with a dot are listed.
    private let hidden: Bool
    /// Names of folders directly in this one that may be links to anywhere.
    private let linkable: Set<String>
    /// Real paths of folders that links may lead into.
    private var inside: [String] = []
    private var listed: Set<FileStatus.Identity> = []
    /// Links found and not yet followed, by relative path. Real folders come first, so that the path at which a file is
    /// listed does not depend on links.
    private var links: [String] = []
    private var listing = FolderListing(files: [])

    init(_ folder: String, hidden: Bool, linkable: Set<String>) {
        self.folder = folder
        self.hidden = hidden
        self.linkable = linkable
        inside = Disk.realPath(folder).map { [$0] } ?? []
    }

    /// - Complexity: n log n in the entries.
    mutating func run() throws(FileError) -> FolderListing {
        _ = isNew(folder)
        try list("")
        while !links.isEmpty {
            let batch = links.sorted()
            links = []
            for link in batch { try follow(link) }
        }
        listing.files.sort()
        listing.unread.sort { $0.path < $1.path }
        return listing
    }

    /// - Parameter prefix: the folder's relative path with a slash at its end, or empty.
    private mutating func list(_ prefix: String) throws(FileError) {
        for entry in try Disk.entries(of: prefix.isEmpty ? folder : folder + "/" + prefix.dropLast())
        where hidden || !entry.name.hasPrefix(".") {
            let path = prefix + entry.name
            guard entry.component == FilePath.Component(entry.name) else {
                report(path, .nameIsNoText)
                continue
            }
            switch entry.kind ?? FileStatus(path: folder + "/" + path, followingLink: false)?.kind {
            case .file: listing.files.append(path)
            case .folder: if isNew(folder + "/" + path) { try list(path + "/") }
            case .symbolicLink: links.append(path)
            case .other: report(path, .notPlain)
            case nil: continue  // It was removed meanwhile.
            }
        }
    }

    private mutating func follow(_ path: String) throws(FileError) {
        guard let target = Disk.realPath(folder + "/" + path),
            let kind = FileStatus(path: target, followingLink: false)?.kind
        else { return report(path, .leadsNowhere) }
        if kind == .folder, linkable.contains(path) { inside.append(target) }
        guard inside.contains(where: { FolderPath.contains(target, in: $0) }) else { return report(path, .leadsOut) }
        switch kind {
        case .file: listing.files.append(path)
        case .folder: if isNew(target) { try list(path + "/") } else { report(path, .listedAlready) }
        case .symbolicLink, .other: report(path, .notPlain)
        }
    }

    private mutating func isNew(_ path: String) -> Bool {
        guard let status = FileStatus(path: path, followingLink: true) else { return true }
        return listed.insert(status.identity).inserted
    }

    private mutating func report(_ path: String, _ reason: FolderListing.Unread.Reason) {
        if let name = path.split(separator: "/").last, EditorLeftover.matches(name) { return }
        listing.unread.append(.init(path, reason))
    }
}
