package import KiriwakeCore

extension FileSystem {
    /// The same files without those of built sites: an output folder may lie among the articles, but is not one.
    package func leavingOutSites() -> FileSystem {
        var files = self
        files.list = { folder, hidden, linkable throws(FileError) in
            var listing = try self.list(folder, hidden, linkable)
            let sites = self.sites(among: listing.files, in: folder)
            guard !sites.isEmpty else { return listing }
            let isInSite = { (path: String) in sites.contains { path.utf8.starts(with: $0.utf8) } }
            listing.files.removeAll(where: isInSite)
            listing.unread.removeAll { isInSite($0.path) }
            return listing
        }
        return files
    }

    /// Folders that contain a site's mark, each with a slash at its end.
    private func sites(among paths: [String], in folder: String) -> [Substring] {
        var sites: [Substring] = []
        var seen: Set<Substring> = []
        for path in paths {
            // From the outermost folder inwards. Most paths are in a folder that was already seen.
            var rest = path.utf8[...]
            while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
                let inner = path[...slash]
                rest = path.utf8[path.utf8.index(after: slash)...]
                guard seen.insert(inner).inserted else { continue }
                if exists("\(folder)/\(inner)\(SiteMark.name)") { sites.append(inner) }
            }
        }
        return sites
    }
}
