/// Looks for anchors that are used again, before the parser expands them.
///
/// libYAML's tree repeats what an alias names, so a few lines can stand for billions of nodes. Texts without such a pair
/// are safe to parse, and the parser then points at any anchor left.
enum AnchorScan {
    /// Offset of the first `&name` for which a `*name` exists.
    static func firstSharedAnchor(in bytes: ArraySlice<UInt8>) -> Int? {
        var anchors: [ArraySlice<UInt8>: Int] = [:]
        var aliases: Set<ArraySlice<UInt8>> = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
                let name = bytes[(index + 1)...].prefix { $0 > 0x20 && !",[]{}".utf8.contains($0) }
                if !name.isEmpty {
                    if byte == UInt8(ascii: "&") {
                        if anchors[name] == nil { anchors[name] = index }
                    } else {
                        aliases.insert(name)
                    }
                }
            }
            index += 1
        }
        return aliases.compactMap { anchors[$0] }.min()
    }
}
