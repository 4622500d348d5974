/// Where a site stands on the web: `https` or `http`, a host, and perhaps a port and a folder. None of its characters
/// is special in HTML or XML, so it needs no escaping there.
package struct SiteAddress: Hashable, Sendable {
    /// With a slash at its end.
    package let text: String
    /// Path of the root on its server, with a slash at both ends: `/`, or a folder's.
    package let path: String

    /// - Parameter text: with or without a slash at its end. Characters that an address encodes, that mean something in
    ///   HTML or to hosts, `.` and `..`, a query, a fragment and a user's name are refused.
    package init?(_ text: String) {
        let text = text.hasSuffix("/") ? text : text + "/"
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        guard let slash = rest.firstIndex(of: "/"), Self.isHost(rest[..<slash]),
            Self.isPath(rest[slash...])
        else { return nil }
        self.text = text
        path = String(rest[slash...])
    }

    /// A name or an IPv4 address, perhaps with a port.
    private static func isHost(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard
            labels.allSatisfy({ label in
                !label.isEmpty && label.first != "-" && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
            })
        else { return false }
        return parts.count == 1 || (parts[1].utf8.allSatisfy(isAlphanumeric) && UInt16(parts[1]) != nil)
    }

    /// Folders with names, from a slash to a slash.
    private static func isPath(_ text: Substring) -> Bool {
        guard text.utf8.allSatisfy(standsInPath) else { return false }
        return text == "/"
            || text.dropFirst().dropLast().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
                guard let decoded = PercentEncoding.decode(name.utf8) else { return false }
                return !decoded.isEmpty && !decoded.elementsEqual(".".utf8) && !decoded.elementsEqual("..".utf8)
            }
    }

    /// RFC 3986: `pchar` and the slash, without ampersand and apostrophe, and without what hosts read as a placeholder.
    private static func standsInPath(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "/-._~%!$()+,;=@".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
