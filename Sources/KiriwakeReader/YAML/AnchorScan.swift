/// Looks for anchors that are used again, before the parser expands them.
///
/// libYAML's tree repeats what an alias names, so a few lines can stand for billions of nodes. Texts without such a pair
/// are safe to parse, and the parser then points at any anchor left.
enum AnchorScan {
    /// Offset of the first `&name` for which a `*name` exists.
    /// - Complexity: linear in the bytes.
    static func firstSharedAnchor(in bytes: ArraySlice<UInt8>) -> Int? {
        var anchors: [ArraySlice<UInt8>: Int] = [:]
        var aliases: Set<ArraySlice<UInt8>> = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let start = index
            index += 1
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
            let name = bytes[index...].prefix(while: standsInName)
            guard !name.isEmpty else { continue }
            index = name.endIndex
            if byte == UInt8(ascii: "*") {
                aliases.insert(name)
            } else if anchors[name] == nil {
                anchors[name] = start
            }
        }
        return aliases.compactMap { anchors[$0] }.min()
    }

    /// As libYAML takes names.
    private static func standsInName(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
    }
}
