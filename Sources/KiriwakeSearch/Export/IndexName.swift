/// Name of an index that OpenSearch accepts: lower case, without signs that stand for something in an address or a
/// pattern, and not one of its own, which begin with a sign.
package struct IndexName: Hashable, Sendable {
    /// Bytes.
    private static let limit = 255

    package let rawValue: String

    /// - Returns: nil for any other name.
    package init?(_ name: String) {
        func isLetterOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
        guard let first = name.utf8.first, isLetterOrDigit(first), name.utf8.count <= Self.limit,
            name.utf8.allSatisfy({ isLetterOrDigit($0) || "-_.".utf8.contains($0) })
        else { return nil }
        rawValue = name
    }
}
