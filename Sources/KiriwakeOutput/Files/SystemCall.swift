import CExchange
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The system calls for publishing that swift-system lacks. Paths and names are bytes. Each call returns why it failed,
/// or nil.
enum SystemCall {
    /// The permission bits are 0777 less those that the process's umask clears.
    static func makeFolder(_ path: FilePath) -> Errno? { call(path) { mkdir($0, 0o777) } }

    @discardableResult
    static func removeFolder(_ path: FilePath) -> Errno? { call(path) { rmdir($0) } }

    /// Removes a file, or a link but not its target.
    @discardableResult
    static func removeFile(_ path: FilePath) -> Errno? { call(path) { unlink($0) } }

    /// Atomically moves a file or folder to another path, replacing what is there. Both are on one file system.
    static func move(_ path: FilePath, to target: FilePath) -> Errno? { call(path, target) { rename($0, $1) } }

    /// Atomically swaps two files or folders.
    static func exchange(_ first: FilePath, _ second: FilePath) -> Errno? {
        call(first, second) { kiriwake_exchange($0, $1) }
    }

    /// Gives a file a second name: a hard link.
    static func link(_ path: FilePath, as second: FilePath) -> Errno? { call(path, second) { Self.link($0, $1) } }

    static func setMode(_ mode: CInterop.Mode, of path: FilePath) -> Errno? { call(path) { chmod($0, mode) } }

    /// Whether this process may create and remove entries in a folder.
    static func mayWrite(in folder: FilePath) -> Bool { call(folder) { access($0, W_OK | X_OK) } == nil }

    /// Waits until the contents of an open file, or the entries of an open folder, are on the disk.
    static func flush(_ descriptor: FileDescriptor) -> Errno? { result(fsync(descriptor.rawValue)) }

    /// Locks an open file or folder against others who lock it, until the descriptor is closed or the process ends.
    static func lock(_ descriptor: FileDescriptor) -> Errno? { result(flock(descriptor.rawValue, LOCK_EX | LOCK_NB)) }

    static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// Whether two buffers of one length have the same bytes.
    static func areEqual(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
        // Without a base address, both are empty.
        guard let first = first.baseAddress, let other = second.baseAddress else { return true }
        return memcmp(first, other, second.count) == 0
    }

    /// The target of a symbolic link, as stored in it.
    static func target(ofLink path: FilePath) throws(Errno) -> FilePath {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = path.withPlatformString { readlink($0, &bytes, bytes.count - 1) }
        guard count >= 0 else { throw Errno(rawValue: errno) }
        return FilePath(platformString: bytes)
    }

    private static func link(_ path: UnsafePointer<CChar>, _ second: UnsafePointer<CChar>) -> Int32 {
        #if canImport(Glibc)
            Glibc.link(path, second)
        #else
            Darwin.link(path, second)
        #endif
    }

    private static func call(_ path: FilePath, _ body: (UnsafePointer<CChar>) -> Int32) -> Errno? {
        path.withPlatformString { result(body($0)) }
    }

    private static func call(
        _ first: FilePath, _ second: FilePath, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
    ) -> Errno? {
        first.withPlatformString { first in second.withPlatformString { result(body(first, $0)) } }
    }

    private static func result(_ value: Int32) -> Errno? { value == 0 ? nil : Errno(rawValue: errno) }
}
