import KiriwakeCore
import SystemPackage

/// A lock on an output folder, which other builds see whichever process, container or path they use. The system
/// releases it when the value is destroyed or the process ends, however it ends.
final class FolderLock {
    private let folder: FileDescriptor
    /// Held instead, on file systems that lock only files.
    private let file: FileDescriptor?

    /// The folder that was locked, whatever its name refers to by now.
    let identity: FileStatus.Identity?

    /// - Returns: nil when another build holds the lock.
    init?(_ path: FilePath) throws(FileError) {
        do {
            folder = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
        } catch {
            throw FileError(.lock, path, error)
        }
        identity = FileStatus(folder)?.identity
        switch SystemCall.lock(folder) {
        case nil: file = nil
        case .wouldBlock?:
            file = nil
            return nil
        default:
            do {
                file = try FileDescriptor.open(
                    path.appending(SiteMark.name + "-lock"), .readWrite, options: [.create, .closeOnExec, .noFollow],
                    permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
            } catch {
                file = nil
                throw FileError(.lock, path, error)
            }
            switch file.flatMap(SystemCall.lock) {
            case nil: break
            case .wouldBlock?: return nil
            case let refusal?: throw FileError(.lock, path, refusal)
            }
        }
    }

    deinit {
        for descriptor in [file, folder] {
            // The file was only locked, so nothing is lost when closing it fails.
            _ = descriptor.map { descriptor in Result { try descriptor.close() } }
        }
    }
}
