/// The order in which the files of a site are published one by one, so that no page is ever visible without the files
/// it needs.
///
/// New data comes before the pages that use it, and a new page before those that link to it: no reachable page links to
/// one that does not exist yet. Old files are removed once nothing links to them any more.
enum PublishingOrder {
    /// - Parameters:
    ///   - paths: files that are written.
    ///   - exists: whether the last site has the file.
    ///   - removed: files of the last site that the new one does not have.
    static func steps(
        writing paths: [String], exists: (String) -> Bool, removing removed: [String]
    ) -> [Journal.Step] {
        let ranked = paths.map { (rank: rank(of: $0, exists: exists($0)), path: $0) }.sorted {
            $0.rank == $1.rank ? precedes($0.path, $1.path) : $0.rank < $1.rank
        }
        let removed = removed.sorted(by: precedes)
        let written = Set(paths)
        // A file in the way of a new folder, or a folder's files in the way of a new file, must be removed first.
        let needed = Set(paths.flatMap(folders))
        let isInTheWay = { (path: String) in needed.contains(path) || folders(path).contains(where: written.contains) }
        return removed.filter(isInTheWay).map(Journal.Step.remove) + ranked.map { .write($0.path) }
            + removed.filter { !isInTheWay($0) }.map(Journal.Step.remove)
    }

    /// Groups of files; lower ones are published first.
    private enum Rank: Int, Comparable {
        /// Styles, scripts, pictures, data.
        case data
        case newPage, newEntryPage
        case changedPage, changedEntryPage
        /// Lists of pages for search engines and feed readers.
        case list
        /// The service worker, which fetches pages at once.
        case worker

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    private static func rank(of path: String, exists: Bool) -> Rank {
        let name = path.split(separator: "/").last ?? ""
        if path == "service-worker.js" { return .worker }
        if ["sitemap.xml", "feed.xml", "_redirects", "graph.json"].contains(name) { return .list }
        if name == "index.html" { return exists ? .changedEntryPage : .newEntryPage }
        if name.hasSuffix(".html") { return exists ? .changedPage : .newPage }
        return .data
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Every folder that a path is in, such as `a` and `a/b` of `a/b/c`.
    private static func folders(_ path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}
