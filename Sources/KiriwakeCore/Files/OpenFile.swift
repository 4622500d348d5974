package import SystemPackage

/// A file open for reading, closed when its last reference goes away. All reads see the same file, even if another one
/// is renamed over it meanwhile.
package final class OpenFile: Sendable {
    private let path: String
    private let descriptor: FileDescriptor

    /// - Parameter followingLink: whether the last part of the path may be a symbolic link.
    package convenience init(_ path: String, followingLink: Bool = true) throws(FileError) {
        try self.init(FilePath(path), named: path, followingLink: followingLink)
    }

    /// The same for a path that need not be UTF-8.
    package convenience init(_ path: FilePath, followingLink: Bool = true) throws(FileError) {
        try self.init(path, named: path.string, followingLink: followingLink)
    }

    private init(_ file: FilePath, named path: String, followingLink: Bool) throws(FileError) {
        self.path = path
        // Without `nonBlocking`, opening a pipe would wait for its writer.
        let options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking]
        do {
            descriptor = try FileDescriptor.open(
                file, .readOnly, options: followingLink ? options : options.union(.noFollow))
        } catch {
            throw FileError(.read, path, error)
        }
    }

    deinit {
        do {
            try descriptor.close()
        } catch {
            // Nothing was written, so nothing is lost.
        }
    }

    package func status() throws(FileError) -> FileStatus {
        guard let status = FileStatus(descriptor) else { throw FileError(.read, path) }
        return status
    }

    /// The first bytes, `count` of them unless the file ends before.
    package func bytes(upTo count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
            do throws(FileError) {
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Fills a buffer with the bytes from `offset` on.
    /// - Returns: how many bytes were read; fewer than the buffer holds only at the end of the file.
    package func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int = 0) throws(FileError) -> Int {
        var count = 0
        while count < buffer.count {
            let amount: Int
            do {
                amount = try descriptor.read(
                    fromAbsoluteOffset: Int64(offset + count), into: .init(rebasing: buffer[count...]))
            } catch {
                throw FileError(.read, path, error)
            }
            if amount == 0 { break }
            count += amount
        }
        return count
    }
}
