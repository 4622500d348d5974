package import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Queries of the file system that need no open file.
package enum Disk {
    package struct Entry: Sendable, Hashable {
        /// The name as bytes, which need not be UTF-8.
        package let component: FilePath.Component
        /// Nil where the file system does not list kinds.
        package let kind: FileStatus.Kind?

        package var name: String { component.string }
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The absolute path with every symbolic link resolved; nil when nothing is there.
    package static func realPath(_ path: String) -> String? {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The same for a path that need not be UTF-8.
    /// - Parameter operation: what it is needed for.
    package static func realPath(
        _ path: FilePath, for operation: FileError.Operation = .read
    ) throws(FileError) -> FilePath {
        guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
            let number = errno
            throw FileError(operation, path.string, number: number)
        }
        defer { free(resolved) }
        return FilePath(platformString: resolved)
    }

    /// What is in a folder, without `.` and `..`, in no particular order.
    package static func entries(of folder: String) throws(FileError) -> [Entry] {
        try entries(of: FilePath(folder), named: folder)
    }

    /// The same for a path that need not be UTF-8.
    package static func entries(of folder: FilePath) throws(FileError) -> [Entry] {
        try entries(of: folder, named: folder.string)
    }

    private static func entries(of folder: FilePath, named name: String) throws(FileError) -> [Entry] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw FileError(.list, name) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            // Only `errno` distinguishes the end of the folder from a failure.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let component = withUnsafePointer(to: &entry.pointee.d_name) { field in
                FilePath.Component(platformString: UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self))
            }
            guard let component, component.kind == .regular else { continue }
            entries.append(Entry(component: component, kind: kind(entry.pointee.d_type)))
        }
        guard errno == 0 else { throw FileError(.list, name) }
        return entries
    }

    private static func kind(_ type: UInt8) -> FileStatus.Kind? {
        switch Int32(type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .symbolicLink
        case Int32(DT_UNKNOWN): nil
        default: .other
        }
    }
}
