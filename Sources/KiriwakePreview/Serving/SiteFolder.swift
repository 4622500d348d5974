import KiriwakeCore

/// The folder a site is served from, resolved anew for each request because it may be exchanged between two.
struct SiteFolder: Sendable {
    let root: String

    enum Found {
        case file(ServedFile, name: String)
        /// A folder with a page, asked for without the slash that its relative links need.
        case folderWithoutSlash
        case nothing
    }

    /// Finds what a request asks for. Symbolic links are followed only inside the root, and never to hidden files.
    func find(_ path: RequestPath) -> Found {
        guard let root = Disk.realPath(root) else { return .nothing }
        let inside = root == "/" ? root : root + "/"
        let wanted = path.parts.joined(separator: "/")
        guard let found = resolve(wanted, inside: inside, root: root) else { return .nothing }
        switch FileStatus(path: found, followingLink: false)?.kind {
        case .file where !path.isFolder && !path.parts.isEmpty:
            return open(found)
        case .folder:
            let page = wanted.isEmpty ? "index.html" : wanted + "/index.html"
            guard let page = resolve(page, inside: inside, root: root) else { return .nothing }
            return path.isFolder || path.parts.isEmpty ? open(page) : .folderWithoutSlash
        default:
            return .nothing
        }
    }

    /// The site's page for addresses that do not exist.
    func notFoundPage() -> ServedFile? {
        guard let root = Disk.realPath(root) else { return nil }
        return resolve("404.html", inside: root == "/" ? root : root + "/", root: root).flatMap(ServedFile.init)
    }

    private func open(_ resolved: String) -> Found {
        guard let file = ServedFile(path: resolved) else { return .nothing }
        return .file(file, name: resolved.split(separator: "/").last.map(String.init) ?? resolved)
    }

    /// The real path of something below the root; nil when it is missing, elsewhere or hidden.
    private func resolve(_ relative: String, inside: String, root: String) -> String? {
        guard let resolved = Disk.realPath(inside + relative) else { return nil }
        if resolved == root { return resolved }
        // In bytes: as text, names that differ only in how an accent is composed would be taken for equal.
        guard resolved.utf8.starts(with: inside.utf8) else { return nil }
        let parts = resolved.utf8.dropFirst(inside.utf8.count).split(separator: UInt8(ascii: "/"))
        let isHidden = parts.contains { $0.first == UInt8(ascii: ".") }
        return isHidden ? nil : resolved
    }
}
