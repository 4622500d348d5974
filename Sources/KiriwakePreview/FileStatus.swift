#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system says of a file, reduced to what serving and watching need.
struct FileStatus: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case file, folder, symbolicLink
        /// Pipes, sockets, devices: never served.
        case other
    }

    let kind: Kind
    /// In bytes.
    let size: Int
    /// Two equal stamps and sizes mean that a file was not written in between.
    let modified: Stamp
    /// How many names the file has.
    let names: Int

    struct Stamp: Sendable, Equatable {
        let seconds: Int
        let nanoseconds: Int
        /// The file's own number: another one means that another file took the name.
        let file: UInt64
    }

    /// The status of the file at `path`, nil when there is none or it cannot be reached.
    init?(path: String, followingLink: Bool) {
        var status = stat()
        guard (followingLink ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    /// The status of an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
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
