import KiriwakeCore

/// The path of a request, decoded and checked: it names nothing hidden and nothing above the site's folder.
struct RequestPath: Sendable, Equatable {
    enum Refusal: Error, Equatable {
        /// Not a path that a browser would send for a page of the site.
        case malformed
        /// A file or folder whose name begins with a dot.
        case hidden
    }

    /// In UTF-8 bytes; longer than any path a file system takes.
    static let longest = 4096

    /// The names from the root down; none is empty, begins with a dot, or contains `/`, `\` or a control character.
    let parts: [String]

    /// Whether the path ends with a slash, and so asks for a folder's page.
    let isFolder: Bool

    /// - Parameter target: the target in the request line, percent-encoded, perhaps with a query.
    init(target: String) throws(Refusal) {
        let encoded = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard encoded.count <= Self.longest, encoded.first == UInt8(ascii: "/") else { throw .malformed }
        isFolder = encoded.last == UInt8(ascii: "/")
        let inner = isFolder ? encoded.dropFirst().dropLast() : encoded.dropFirst()
        guard !inner.isEmpty else {
            // One slash is the root; two would name another host.
            guard encoded.count == 1 else { throw .malformed }
            parts = []
            return
        }
        var parts: [String] = []
        for part in inner.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            parts.append(try Self.name(part))
        }
        self.parts = parts
    }

    private static func name(_ encoded: Substring.UTF8View) throws(Refusal) -> String {
        guard let bytes = PercentEncoding.decode(encoded), let name = String(validating: bytes, as: UTF8.self),
            !name.isEmpty
        else {
            throw .malformed
        }
        let isPlain = bytes.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
        }
        guard isPlain else { throw .malformed }
        if name == "." || name == ".." { throw .malformed }
        if name.utf8.first == UInt8(ascii: ".") { throw .hidden }
        return name
    }
}
