package import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system knows about a file, reduced to what reading, serving, watching and publishing need.
package struct FileStatus: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case file, folder, symbolicLink
        /// Pipes, sockets, devices.
        case other
    }

    package let kind: Kind
    package let identity: Identity
    /// Permission bits.
    package let mode: CInterop.Mode
    /// In bytes.
    package let size: Int
    /// Two equal stamps and sizes mean that a file was not written in between.
    package let modified: Stamp
    /// How many names the file has.
    package let names: Int

    /// Distinguishes a file from every other on this machine.
    package struct Identity: Sendable, Hashable {
        package let device: UInt64
        /// The inode number.
        package let number: UInt64
    }

    package struct Stamp: Sendable, Hashable {
        package let seconds: Int
        package let nanoseconds: Int
        /// The inode number: a different one means that another file has taken the name.
        package let file: UInt64
    }

    /// The status of the file at `path`, nil when there is none or it cannot be reached.
    package init?(path: String, followingLink: Bool) {
        guard let status = path.withCString({ Self.status($0, followingLink: followingLink) }) else { return nil }
        self.init(status)
    }

    /// The same for a path that need not be UTF-8.
    package init?(_ path: FilePath, followingLink: Bool = false) {
        guard let status = path.withPlatformString({ Self.status($0, followingLink: followingLink) }) else {
            return nil
        }
        self.init(status)
    }

    /// The status of an open file or folder, nil when the system refuses it; `errno` then holds why.
    package init?(_ descriptor: FileDescriptor) {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0 else { return nil }
        self.init(status)
    }

    private static func status(_ path: UnsafePointer<CChar>, followingLink: Bool) -> stat? {
        var status = stat()
        return (followingLink ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
        mode = status.st_mode & 0o7777
        size = Int(status.st_size)
        names = Int(status.st_nlink)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modified = Stamp(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), file: UInt64(status.st_ino))
    }
}
