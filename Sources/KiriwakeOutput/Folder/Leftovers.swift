import KiriwakeCore
import SystemPackage

/// Folders beside an output folder, there while a build exchanges it, or left by a build that was killed:
/// unfinished sites and old ones.
enum Leftovers {
    /// A name that no other build uses: `.NAME.new-` and sixteen hexadecimal digits.
    /// - Returns: nil for a folder whose own name is not UTF-8.
    static func newPath(beside folder: FilePath) -> FilePath? {
        guard let prefix = prefix(of: folder) else { return nil }
        return folder.parent.appending(prefix + UniqueName.digits())
    }

    /// Removes what killed builds left. The caller must hold the output's lock, since such folders belong to its
    /// holder.
    /// - Returns: a warning for each folder that could not be removed.
    static func remove(beside folder: FilePath) -> [String] {
        guard let prefix = prefix(of: folder) else { return [] }
        let parent = folder.parent
        let names: [String]
        do throws(FileError) {
            names = try Disk.entries(of: parent).compactMap { String(validating: $0.component) }
        } catch {
            // No build can have left anything in a folder that cannot be listed.
            return []
        }
        return names.sorted().compactMap { name in
            guard name.hasPrefix(prefix), isSuffix(name.dropFirst(prefix.count)) else { return nil }
            return remove(parent.appending(name))
        }
    }

    /// Removes an old or unfinished site.
    /// - Returns: a warning if it could not be removed.
    static func remove(_ path: FilePath) -> String? {
        // Earlier versions left a link when the output was one.
        if FileStatus(path)?.kind == .symbolicLink, SystemCall.removeFile(path) == nil { return nil }
        do throws(FileError) {
            let mark = try SiteMark(of: path)
            // An earlier version's unfinished site may have no mark yet.
            let ledger = try Ledger(mark == .absent ? .unlisted : mark, of: path)
            try FolderContents(of: path, ledger).remove(from: path)
            return nil
        } catch {
            return "the old site '\(path.string)' could not be removed (\(error)); the new one is not affected, "
                + "and '\(path.string)' may be removed by hand"
        }
    }

    private static func prefix(of folder: FilePath) -> String? {
        folder.lastComponent.flatMap { String(validating: $0) }.map { ".\($0).new-" }
    }

    /// Whether what follows the prefix was made by a build: sixteen digits, or an earlier version's process id.
    private static func isSuffix(_ suffix: Substring) -> Bool {
        !suffix.isEmpty
            && (suffix.allSatisfy { ("0"..."9").contains($0) }
                || suffix.count == 16 && suffix.allSatisfy { $0.isASCII && $0.isHexDigit })
    }
}

extension FilePath {
    /// The parent folder of the path.
    var parent: FilePath {
        let parent = removingLastComponent()
        return parent.isEmpty ? "." : parent
    }
}
