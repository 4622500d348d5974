package import KiriwakeCore

extension FileSystem {
    /// The same files without those of built sites: an output folder may lie among the articles, but is not one.
    package func leavingOutSites() -> FileSystem {
        var files = self
        files.files = { folder throws(FileError) in self.leaveOutSites(try self.files(folder), in: folder) }
        files.filesWithHidden = { folder throws(FileError) in
            self.leaveOutSites(try self.filesWithHidden(folder), in: folder)
        }
        return files
    }

    private func leaveOutSites(_ paths: [String], in folder: String) -> [String] {
        let sites = sites(among: paths, in: folder)
        guard !sites.isEmpty else { return paths }
        return paths.filter { path in !sites.contains { path.utf8.starts(with: $0.utf8) } }
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
