/// The hash FNV-1a, 64 bits (Fowler, Noll, Vo 1991): the same for the same bytes in every build and on every machine, which
/// Swift's own hashes are not.
package enum FNV1a {
    /// - Complexity: linear in the bytes.
    package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
