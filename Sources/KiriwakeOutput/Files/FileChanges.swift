package import KiriwakeCore
import SystemPackage

/// Changes several files in a folder: all of them or none, even if the process is killed meanwhile.
///
/// What is to be done stands in a journal in that folder before anything is done. If the process ends before the journal is
/// removed, the next one finishes what was begun, or takes it back if the new bytes were not all written yet.
package struct FileChanges {
    private let journal: FilePath
    private let folder: FilePath

    /// - Parameter folder: in which the files are, by whatever links.
    package init(in folder: String) {
        self.folder = FilePath(folder)
        journal = self.folder.appending(".kiriwake-changes")
    }

    /// Replaces the bytes of files. Links are followed, and permission bits are kept.
    /// - Throws: the first failure; then every file is as it was, as far as the file system can exchange files.
    package func apply(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
        guard !files.isEmpty else { return }
        let lock = try FolderLock(folder)
        guard lock != nil else { throw FileError(.lock, folder, Errno.wouldBlock) }
        defer { withExtendedLifetime(lock) {} }
        var replacements: [Replacement] = []
        for file in files { replacements.append(try Replacement(of: file.path, with: file.bytes)) }
        try FileContent.write(Self.text(of: replacements), to: journal, isFlushed: true)
        do throws(FileError) {
            for index in replacements.indices { try replacements[index].prepare() }
            for index in replacements.indices { try replacements[index].apply() }
        } catch {
            for replacement in replacements.reversed() { replacement.undo() }
            SystemCall.removeFile(journal)
            throw error
        }
        for replacement in replacements { replacement.discard() }
        SystemCall.removeFile(journal)
    }

    /// Finishes, or takes back, what a process that was killed had begun.
    package func finish() throws(FileError) {
        guard FileStatus(journal)?.kind == .file else { return }
        let lock = try FolderLock(folder)
        guard lock != nil else { throw FileError(.lock, folder, Errno.wouldBlock) }
        defer { withExtendedLifetime(lock) {} }
        let file = try OpenFile(journal)
        let steps = Self.steps(in: try file.bytes(upTo: try file.status().size))
        // Nothing is exchanged before all is prepared.
        var left: [Step] = []
        var isPrepared = true
        for step in steps where try !step.isNew(step.path) {
            left.append(step)
            if try !step.isNew(step.hidden) { isPrepared = false }
        }
        for step in isPrepared ? left : [] {
            if let mode = FileStatus(step.path)?.mode { _ = SystemCall.setMode(mode, of: step.hidden) }
            if let refusal = SystemCall.move(step.hidden, to: step.path) {
                throw FileError(.replace, step.path, refusal)
            }
        }
        for step in steps { SystemCall.removeFile(step.hidden) }
        SystemCall.removeFile(journal)
    }

    /// One file as the journal has it.
    private struct Step {
        let path: FilePath
        let hidden: FilePath
        let hash: String

        /// Whether a file holds the new bytes; one that is not there does not.
        func isNew(_ path: FilePath) throws(FileError) -> Bool {
            guard FileStatus(path)?.kind == .file else { return false }
            let file = try OpenFile(path, followingLink: false)
            return FileChanges.hash(try file.bytes(upTo: try file.status().size)) == hash
        }
    }

    private static func hash(_ bytes: [UInt8]) -> String { String(FNV1a.hash(bytes), radix: 16) + "-\(bytes.count)" }

    /// Path, hidden path and hash of each file, and a last word, without which the journal was not written to its end.
    private static func text(of replacements: [Replacement]) -> String {
        replacements.map { "\($0.path.string)\0\($0.hidden.string)\0\(hash($0.bytes))\0" }.joined() + end
    }

    private static let end = "end"

    /// - Returns: nothing for a journal that was not written to its end: nothing else was begun then.
    private static func steps(in bytes: [UInt8]) -> [Step] {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\0", omittingEmptySubsequences: false)
        guard parts.last == end[...], parts.count % 3 == 1 else { return [] }
        return stride(from: 0, to: parts.count - 1, by: 3).map { index in
            Step(
                path: FilePath(String(parts[index])), hidden: FilePath(String(parts[index + 1])),
                hash: String(parts[index + 2]))
        }
    }
}
