import KiriwakeCore
import SystemPackage

/// Compares and writes the bytes of single files.
enum FileContent {
    /// The permission bits of a regular file that contains exactly these bytes; nil for any other.
    static func mode(ofFileHolding bytes: UnsafeBufferPointer<UInt8>, at path: FilePath) -> CInterop.Mode? {
        do throws(FileError) {
            let file = try OpenFile(path, followingLink: false)
            let status = try file.status()
            guard status.kind == .file, status.size == bytes.count else { return nil }
            let found = try file.bytes(upTo: bytes.count)
            guard found.count == bytes.count else { return nil }
            return found.withUnsafeBytes { SystemCall.areEqual($0, UnsafeRawBufferPointer(bytes)) } ? status.mode : nil
        } catch {
            // It is written anew then, and an error that lasts is reported there.
            return nil
        }
    }

    /// Creates a file, which must not exist.
    /// - Parameters:
    ///   - mode: permission bits, less those that the process's umask clears.
    ///   - isFlushed: whether to wait until the bytes are on the disk.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to path: FilePath, mode: CInterop.Mode = 0o666, isFlushed: Bool = false
    ) throws(FileError) {
        do {
            let descriptor = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: FilePermissions(rawValue: mode))
            try descriptor.closeAfter {
                _ = try descriptor.writeAll(bytes)
                if isFlushed, let refusal = SystemCall.flush(descriptor) { throw refusal }
            }
        } catch {
            throw FileError(.write, path, error)
        }
    }

    static func write(_ text: String, to path: FilePath, isFlushed: Bool = false) throws(FileError) {
        try Array(text.utf8).withUnsafeBufferPointer { bytes throws(FileError) in
            try write(bytes, to: path, isFlushed: isFlushed)
        }
    }
}
