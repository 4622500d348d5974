import KiriwakeCore
import SystemPackage

/// A folder in which a site is assembled while readers still see the last one.
struct Staging {
    /// What happens to a file that has not changed.
    enum Unchanged {
        /// It becomes a hard link to the published file, which keeps the time stamp and takes no space.
        case linked
        case leftOut
    }

    enum Outcome {
        /// New or different; it is in the folder.
        case changed
        /// Unchanged, but written again because of its permission bits.
        case rewritten
        case unchanged
    }

    let folder: FilePath
    /// The last site.
    private let published: FilePath
    private let unchanged: Unchanged
    /// Permission bits that folders and files get here, whatever those of the last site.
    let folderMode: CInterop.Mode
    private var fileMode: CInterop.Mode { folderMode & 0o666 }

    /// Creates the folder, which must not exist.
    init(_ folder: FilePath, over published: FilePath, _ unchanged: Unchanged) throws(FileError) {
        if let refusal = SystemCall.makeFolder(folder) { throw FileError(.makeFolder, folder, refusal) }
        (self.folder, self.published, self.unchanged) = (folder, published, unchanged)
        // Without the set-group-ID bit, which passes on a folder's group.
        folderMode = (FileStatus(folder)?.mode ?? 0o755) & 0o777
    }

    /// Makes every file that is needed here.
    /// - Returns: what happened to each.
    /// - Throws: errors of the system, and `TemplateError`.
    func write(_ files: [OutputFile], jobs: Int, reading source: FileSystem) throws -> [Outcome] {
        for path in Set(files.map { $0.path.folder }).sorted() where !path.isEmpty {
            try Folders.make(folder.appending(String(path)))
        }
        return try files.parallelMap(jobs: jobs) { file in try write(file, reading: source) }
    }

    private func write(_ file: OutputFile, reading source: FileSystem) throws -> Outcome {
        let path = file.path.path
        switch file.content {
        case .bytes(let bytes): return try write(bytes, path)
        case .copied(let original): return try write(source.read(original), path)
        case .rendered(let render):
            var text = try render()
            return try text.withUTF8 { try write($0, path) }
        }
    }

    private func write(_ bytes: [UInt8], _ path: String) throws(FileError) -> Outcome {
        try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try write(bytes, path) }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) throws(FileError) -> Outcome {
        let target = folder.appending(path)
        let old = published.appending(path)
        let oldMode = FileContent.mode(ofFileHolding: bytes, at: old)
        if oldMode == fileMode, unchanged == .leftOut || SystemCall.link(old, as: target) == nil { return .unchanged }
        try FileContent.write(bytes, to: target)
        return oldMode == nil ? .changed : .rewritten
    }
}
