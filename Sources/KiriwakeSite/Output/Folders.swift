import CExchange
import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Making, removing and swapping folders.
enum Folders {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder and those above it.
    static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileError(.makeFolder, path)
        }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.makeFolder, path) }
    }

    /// Puts a finished folder in the place of another. With both present they change places in one step, and the old one
    /// is removed afterwards.
    static func replace(_ folder: String, with staging: String) throws(FileError) {
        guard exists(folder) else {
            guard rename(staging, folder) == 0 else { throw FileError(.replace, folder) }
            return
        }
        guard kiriwake_exchange(staging, folder) == 0 else { throw FileError(.replace, folder) }
        try remove(staging)
    }

    /// Names of what is in a folder.
    static func names(in path: String) throws(FileError) -> [String] {
        guard let stream = opendir(path) else { throw FileError(.list, path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a folder and all that is in it; links are removed, not followed.
    static func remove(_ path: String) throws(FileError) {
        guard exists(path) else { return }
        for name in try names(in: path) {
            let child = path + "/" + name
            if unlink(child) == 0 { continue }
            guard errno == EISDIR || errno == EPERM else { throw FileError(.remove, child) }
            try remove(child)
        }
        guard rmdir(path) == 0 else { throw FileError(.remove, path) }
    }
}
