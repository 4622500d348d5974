/// The path of a request, decoded and proved harmless: it names nothing hidden and nothing above the site's folder.
struct SitePath: Sendable, Equatable {
    enum Refusal: Error, Equatable {
        /// No path that a browser sends for a page of the site.
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

    /// - Parameter target: what stands in the request line, percent-encoded, perhaps with a query.
    init(target: String) throws(Refusal) {
        let encoded = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard encoded.count <= Self.longest, encoded.first == UInt8(ascii: "/") else { throw .malformed }
        isFolder = encoded.last == UInt8(ascii: "/")
        let inner = isFolder ? encoded.dropFirst().dropLast() : encoded.dropFirst()
        guard !inner.isEmpty else {
            // “/” is the root; “//” would name another host.
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
        guard let bytes = decoded(encoded), let name = String(validating: bytes, as: UTF8.self), !name.isEmpty else {
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

    /// Nil when a percent sign is not followed by two hexadecimal digits.
    private static func decoded(_ encoded: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var rest = encoded
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
