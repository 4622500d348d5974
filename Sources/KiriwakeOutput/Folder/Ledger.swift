import KiriwakeCore
import SystemPackage

/// Which files of a folder earlier builds wrote. All others belong to somebody else, and no build removes them.
struct Ledger {
    private var files: Set<FilePath> = []
    private var folders: Set<FilePath> = []
    /// Top-level folders of a site without a list; all their files count as written by a build.
    private var wholeFolders: Set<String> = []

    /// The top-level entries of a site made by a version that kept no list.
    private static let topFiles = [
        "index.html", "404.html", "offline.html", "robots.txt", "sitemap.xml", "graph.json", "service-worker.js",
        "_headers", "_redirects",
    ]

    /// - Parameters:
    ///   - folder: the folder that the mark was read from.
    ///   - interrupted: files that a build was about to write when it was interrupted.
    init(_ mark: SiteMark, of folder: FilePath, interrupted: [String] = []) throws(FileError) {
        add(interrupted)
        switch mark {
        case .absent: break
        case .listed(let paths): add(paths)
        case .unlisted:
            add(Self.topFiles)
            wholeFolders = ["assets"]
            for entry in try Folders.entries(of: folder)
            where entry.kind == .folder && Self.isLanguage(entry.name.string) {
                // Every language of a site has this page.
                let page = folder.appending(entry.name).appending("404.html")
                if FileStatus(page)?.kind == .file { wholeFolders.insert(entry.name.string) }
            }
        }
    }

    /// - Parameter path: relative to the folder.
    func owns(file path: FilePath) -> Bool { files.contains(path) || isInWholeFolder(path) }

    func owns(folder path: FilePath) -> Bool { folders.contains(path) || isInWholeFolder(path) }

    private func isInWholeFolder(_ path: FilePath) -> Bool {
        guard !wholeFolders.isEmpty, let first = path.components.first, wholeFolders.contains(first.string) else {
            return false
        }
        // Versions without a list published no hidden files, and no names that are not UTF-8.
        return path.components.allSatisfy { String(validating: $0)?.hasPrefix(".") == false }
    }

    private mutating func add(_ paths: [String]) {
        for path in paths {
            var path = FilePath(path)
            files.insert(path)
            while path.removeLastComponent(), !path.isEmpty, folders.insert(path).inserted {}
        }
    }

    /// Whether a folder's name may be the tag of a language, such as `en` or `zh-Hant`.
    private static func isLanguage(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let isAlphanumeric = { (part: Substring) in part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLowercase }
            && parts.dropFirst().allSatisfy { (2...8).contains($0.count) && isAlphanumeric($0) }
    }
}
