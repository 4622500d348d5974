import KiriwakeCore
import SystemPackage

/// The file that distinguishes a site made by kiriwake from other folders, and lists what the last build wrote.
///
/// A line with the version, then one path per line, sorted by bytes.
package enum SiteMark: Hashable, Sendable {
    /// There is no mark: kiriwake did not make the folder.
    case absent
    /// A mark without a list: from an earlier version, or cut off when the power failed.
    case unlisted
    case listed([String])

    package static let name = ".kiriwake"

    /// Whether a file of this name, directly in an output folder, is kiriwake's own and no part of the site. A name that only
    /// begins like one is somebody else's.
    static func isInternal(_ name: String) -> Bool {
        guard name.hasPrefix(Self.name) else { return false }
        let rest = name.dropFirst(Self.name.count)
        return rest.isEmpty || ["-lock", "-journal", "-changes"].contains(String(rest))
            || rest.count == 17 && rest.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
    }
    private static let opening = "kiriwake 2: each build replaces the files listed below and removes no others"

    /// The text of a mark.
    package static func text(listing paths: [String]) -> String {
        let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return ([opening] + sorted.map(ListedPath.encode)).map { $0 + "\n" }.joined()
    }

    /// - Parameter text: nil where there is no mark.
    package init(_ text: String?) {
        guard let text else {
            self = .absent
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        let paths = lines.dropFirst().compactMap(ListedPath.decode)
        let isWhole = lines.first.map(String.init) == Self.opening && text.hasSuffix("\n")
        self = isWhole && paths.count == lines.count - 1 ? .listed(paths) : .unlisted
    }

    /// - Throws: a mark that cannot be read.
    init(of folder: FilePath) throws(FileError) {
        let path = folder.appending(Self.name)
        guard FileStatus(path)?.kind == .file else {
            self = .absent
            return
        }
        self.init(String(decoding: try FileSystem.local.read(path.string), as: UTF8.self))
    }
}

/// Paths as lines of text: line endings and invisible bytes are percent-encoded, as `%0A`.
enum ListedPath {
    static func encode(_ path: String) -> String {
        guard path.utf8.contains(where: isEncoded) else { return path }
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if isEncoded(byte) {
                bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: nil if the text is not a path inside a site.
    static func decode(_ line: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = line.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let decoded = UInt8(String(rest.prefix(2)) ?? "", radix: 16), decoded != 0 else { return nil }
            bytes.append(decoded)
            rest = rest.dropFirst(2)
        }
        return SitePath(validating: String(decoding: bytes, as: UTF8.self))?.path
    }

    private static func isEncoded(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") }
}
