import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Unfinished sites that a killed build left beside the real one.
enum LeftOvers {
    /// Such as `parent/._site.`; what follows is `new-` and the number of the process.
    static func prefix(beside folder: String) -> String {
        let slash = folder.lastIndex(of: "/").map { folder.index(after: $0) } ?? folder.startIndex
        return folder[..<slash] + "." + folder[slash...] + "."
    }

    /// Removes those whose process is gone, and this process's own.
    static func remove(beside folder: String) throws(FileError) {
        let prefix = prefix(beside: folder)
        let slash = prefix.lastIndex(of: "/")
        let parent = slash.map { $0 == prefix.startIndex ? "/" : String(prefix[..<$0]) } ?? "."
        let start = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
        guard Folders.exists(parent) else { return }
        for name in try Folders.names(in: parent) where name.hasPrefix(start + "new-") {
            guard let process = Int32(name.dropFirst(start.count + 4)) else { continue }
            if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) {
                try Folders.remove(parent + "/" + name)
            }
        }
    }
}
