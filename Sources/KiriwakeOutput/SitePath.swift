package import KiriwakeCore

/// The path of a file in the site, such as `ja/causes/paper-jam.html`.
package struct SitePath: Hashable, Sendable, Comparable {
    /// Relative to the site's root, folders separated by slashes.
    package let path: String
    private let depth: Int

    /// - Parameter path: not empty, without `..`, empty components or a leading slash.
    package init(_ path: String) {
        precondition(Self.isValid(path), "'\(path)' is no path inside a site")
        self.path = path
        depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    }

    /// - Returns: nil if the text is not a path inside a site.
    init?(validating path: String) {
        guard Self.isValid(path) else { return nil }
        self.init(path)
    }

    private static func isValid(_ path: String) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            if byte == slash {
                if length == 0 || (length == dots && dots <= 2) { return false }
                (length, dots) = (0, 0)
            } else {
                length += 1
                if byte == dot { dots += 1 }
            }
        }
        return length > 0 && !(length == dots && dots <= 2)
    }

    /// The part up to and including the last slash; empty at the root.
    package var folder: Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    }

    /// The relative path from this file's folder to the site's root: `../` for each folder.
    package var toRoot: String { String(repeating: "../", count: depth) }

    /// The shortest relative address of another file; works below any folder and when opened from a disk.
    package func href(to other: SitePath) -> String {
        let folder = folder.utf8
        if depth > 0, other.path.utf8.starts(with: folder) {
            return Self.encode(String(other.path.utf8.dropFirst(folder.count)) ?? other.path)
        }
        return toRoot + Self.encode(other.path)
    }

    /// The absolute address below a site's address; a folder's page has the address of the folder.
    package func url(below base: SiteAddress) -> String {
        let isPageOfFolder = path.utf8.dropFirst(folder.utf8.count).elementsEqual("index.html".utf8)
        return base.text + Self.encode(isPageOfFolder ? String(folder) : path)
    }

    package static func < (left: SitePath, right: SitePath) -> Bool { left.path < right.path }

    /// Percent-encodes every byte that has a meaning in addresses or is not ASCII.
    package static func encode(_ path: String) -> String {
        if path.utf8.allSatisfy(isPlain) { return path }
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in path.utf8 {
            if isPlain(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 97...122, 65...90, 48...57: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
