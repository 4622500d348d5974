import KiriwakeCore
import SystemPackage

/// The two methods by which a new site replaces the last.
struct Publication {
    let output: OpenOutput
    let files: [OutputFile]
    let jobs: Int
    let source: FileSystem

    /// Makes the whole site beside the last one, and atomically swaps the two folders.
    /// - Returns: nil when the system cannot exchange this folder; nothing has changed then.
    func exchange() throws -> SiteWriter.Report? {
        guard let path = Leftovers.newPath(beside: output.folder), FileStatus(path) == nil else { return nil }
        let staging: Staging
        do throws(FileError) {
            staging = try Staging(path, over: output.folder, .linked)
        } catch {
            // The folder itself may be writable although its parent is not.
            return nil
        }
        do {
            // A build that opens the new site as soon as it is published waits until the old one is removed.
            let lock = try FolderLock(path)
            defer { withExtendedLifetime(lock) {} }
            // The mark comes first: if the build is interrupted from here on, the folder is known to be a build's.
            let outcomes =
                try staging.write([files[0]], jobs: 1, reading: source)
                + staging.write(Array(files.dropFirst()), jobs: jobs, reading: source)
            switch SystemCall.exchange(path, output.folder) {
            case nil: return report(outcomes, .exchange, Leftovers.remove(path))
            case .noSuchFileOrDirectory?:
                // Somebody removed the last site meanwhile.
                if let refusal = SystemCall.move(path, to: output.folder) {
                    throw FileError(.replace, output.folder, refusal)
                }
                return report(outcomes, .exchange, nil)
            case let refusal? where Self.cannotExchange.contains(refusal):
                Folders.discard(path)
                return nil
            case let refusal?: throw FileError(.replace, output.folder, refusal)
            }
        } catch {
            Folders.discard(path)
            throw error
        }
    }

    /// Errors of the system for a mount, a folder in an image's lower layer, or a file system without this call.
    private static let cannotExchange: Set<Errno> = [
        .improperLink, .resourceBusy, .invalidArgument, .noFunction, .notSupported, .notSupportedOnSocket,
        .notPermitted, .permissionDenied,
    ]

    /// Makes the changed files in a folder inside the last site, and moves them to their paths one by one.
    func fileByFile() throws -> SiteWriter.Report {
        let folder = output.folder
        let staging = try Staging(folder.appending(Journal.stagingName), over: folder, .leftOut)
        let outcomes: [Staging.Outcome]
        let journal: Journal
        do {
            outcomes = try staging.write(files, jobs: jobs, reading: source)
            let written = zip(files.dropFirst(), outcomes.dropFirst()).filter { $0.1 != .unchanged }.map(\.0.path.path)
            let old = Set(output.contents.files)
            journal = Journal(
                PublishingOrder.steps(
                    writing: written, exists: { old.contains(FilePath($0)) }, removing: removed.map(\.string)))
            try checkWritable(journal)
            try journal.write(in: folder)
        } catch {
            Folders.discard(staging.folder)
            throw error
        }
        try journal.finish(in: folder)
        for path in output.contents.folders.map(folder.pushing) {
            guard let status = FileStatus(path), status.kind == .folder, status.mode != staging.folderMode else {
                continue
            }
            // Another user's folder keeps its permission bits.
            _ = SystemCall.setMode(staging.folderMode, of: path)
        }
        return report(outcomes, .fileByFile, nil)
    }

    /// Detects, before the first step, what would make a later step fail.
    private func checkWritable(_ journal: Journal) throws(FileError) {
        for folder in Set(journal.files.map { output.folder.appending($0).parent })
        where FileStatus(folder)?.kind == .folder && !SystemCall.mayWrite(in: folder) {
            throw FileError(.write, folder, Errno.permissionDenied)
        }
    }

    /// Files of the last site that the new one does not have.
    private var removed: [FilePath] {
        let now = Set(files.map { FilePath($0.path.path) })
        return output.contents.files.filter { !now.contains($0) }
    }

    private func report(
        _ outcomes: [Staging.Outcome], _ method: SiteWriter.Method, _ warning: String?
    ) -> SiteWriter.Report {
        let site = zip(files, outcomes).dropFirst()
        return SiteWriter.Report(
            files: files.count - 1,
            changed: site.filter { $0.1 == .changed }.map(\.0.path.path).sorted(), removed: removed.count,
            method: method, warnings: output.warnings + [warning].compactMap(\.self))
    }
}
