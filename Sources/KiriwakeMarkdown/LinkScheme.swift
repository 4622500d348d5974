/// Determines from its scheme whether a link leaves the site.
package enum LinkScheme {
    /// The part before a colon that precedes any slash, as RFC 3986 defines it, read as browsers do: without control
    /// characters and spaces, which they skip.
    /// - Returns: nil for a relative address.
    package static func scheme(of destination: String) -> String? {
        for byte in destination.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            case UInt8(ascii: ":"):
                let visible = destination.utf8.prefix { $0 != UInt8(ascii: ":") }.filter { $0 > 0x20 }
                return String(decoding: visible, as: UTF8.self)
            default: continue
            }
        }
        return nil
    }
}
