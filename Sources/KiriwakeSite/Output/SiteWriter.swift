import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a site so that readers, and a crash at any moment, find the old one or the new one, never a mixture.
///
/// The new site is made beside the old one, in `.NAME.new-PID`; files that have not changed are hard links to the old
/// ones, so that they keep their time stamps and cost nothing. Then the two folders change places in one system call.
package struct SiteWriter: Sendable {
    package struct Report: Sendable, Hashable {
        package let files: Int
        /// Paths of files that are new or different, sorted.
        package let changed: [String]
        /// Number of files of the old site that the new one does not have.
        package let removed: Int
    }

    private let folder: String
    private let jobs: Int

    /// - Parameter folder: the site's folder; its parent must exist and be writable.
    package init(folder: String, jobs: Int) {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.folder = folder
        self.jobs = jobs
    }

    /// - Throws: what the machine refuses, and what a page's template lacks; the old site is then as it was.
    package func write(_ files: [OutputFile], reading source: FileSystem) throws -> Report {
        let files = files + [OutputFile(SitePath(Self.mark), .bytes(Array(Self.markText.utf8)))]
        try checkDistinct(files)
        try checkReplaceable()
        let staging = siblingName("new-\(getpid())")
        try LeftOvers.remove(beside: folder)
        do {
            try Folders.make(staging)
            for path in Set(files.compactMap { Self.parent(of: $0.path.path) }).sorted() {
                try Folders.make(staging + "/" + path)
            }
            let outcomes = try files.parallelMap(jobs: jobs) { file -> Bool in
                try place(file, in: staging, reading: source)
            }
            let changed = zip(files, outcomes).filter(\.1).map(\.0.path.path).sorted()
            let before = Folders.exists(folder) ? try FileSystem.local.files(folder) : []
            let now = Set(files.map(\.path.path))
            try Folders.replace(folder, with: staging)
            return Report(
                files: files.count - 1, changed: changed.filter { $0 != Self.mark },
                removed: before.count { !now.contains($0) })
        } catch {
            // The first error is the one to tell; what cannot be removed now is removed by the next build.
            try LeftOvers.remove(beside: folder)
            throw error
        }
    }

    /// - Returns: whether the file is new or different.
    private func place(_ file: OutputFile, in staging: String, reading source: FileSystem) throws -> Bool {
        let target = staging + "/" + file.path.path
        let old = folder + "/" + file.path.path
        switch file.content {
        case .bytes(let bytes): return try place(bytes, at: target, unless: old)
        case .copied(let path): return try place(source.read(path), at: target, unless: old)
        case .rendered(let render):
            var text = try render()
            return try text.withUTF8 { try place($0, at: target, unless: old) }
        }
    }

    private func place(_ bytes: [UInt8], at target: String, unless old: String) throws -> Bool {
        try bytes.withUnsafeBufferPointer { try place($0, at: target, unless: old) }
    }

    private func place(_ bytes: UnsafeBufferPointer<UInt8>, at target: String, unless old: String) throws -> Bool {
        if FileContent.equals(bytes, old), link(old, target) == 0 { return false }
        try FileContent.write(bytes, to: target)
        return true
    }

    /// A file that tells a site made by kiriwake from a folder that somebody needs.
    private static let mark = ".kiriwake"
    private static let markText = "This folder is made by kiriwake; every build replaces it as a whole.\n"

    private func checkReplaceable() throws {
        guard Folders.exists(folder), try !Folders.names(in: folder).isEmpty,
            !Folders.exists(folder + "/" + Self.mark)
        else { return }
        throw SiteError.notASite(folder)
    }

    private func checkDistinct(_ files: [OutputFile]) throws {
        var seen: Set<SitePath> = []
        for file in files where !seen.insert(file.path).inserted {
            throw SiteError.samePlace(file.path.path)
        }
    }

    private func siblingName(_ suffix: String) -> String { LeftOvers.prefix(beside: folder) + suffix }

    private static func parent(of path: String) -> String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}

/// A site that cannot be written as it is.
package enum SiteError: Error, Hashable, CustomStringConvertible {
    case samePlace(String)
    case notASite(String)

    package var description: String {
        switch self {
        case .notASite(let folder):
            "the folder '\(folder)' is not empty and was not made by kiriwake; a build would replace all that is in it. "
                + "Name another folder with --output, or empty this one"
        case .samePlace(let path): "two pages would stand at '\(path)'; rename one of the articles"
        }
    }
}
