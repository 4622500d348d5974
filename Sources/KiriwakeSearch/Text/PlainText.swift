/// The words of rendered HTML.
package enum PlainText {
    /// Takes the tags away and puts the four entities back that the renderer writes. Block elements part words.
    /// - Parameter html: written by our own renderer, so `<` always begins a tag and attribute values hold no `>`.
    package static func words(in html: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(html.utf8.count)
        var isInTag = false
        var name: [UInt8] = []
        let bytes = Array(html.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInTag {
                if byte == UInt8(ascii: ">") {
                    isInTag = false
                    if !isInline(name) { output.append(0x20) }
                } else if name.count < 8 {
                    name.append(byte)
                }
            } else if byte == UInt8(ascii: "<") {
                isInTag = true
                name.removeAll(keepingCapacity: true)
            } else if byte == UInt8(ascii: "&"),
                let entity = entities.first(where: { bytes[index...].starts(with: $0.name) })
            {
                output.append(entity.byte)
                index += entity.name.count
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let entities: [(name: [UInt8], byte: UInt8)] = [
        (Array("lt;".utf8), 0x3C), (Array("gt;".utf8), 0x3E), (Array("quot;".utf8), 0x22), (Array("amp;".utf8), 0x26),
    ]

    /// Tags inside a word part nothing.
    private static func isInline(_ tag: [UInt8]) -> Bool {
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { (97...122).contains($0) }
        return ["a", "em", "strong", "code", "span", "b", "i"].contains { name.elementsEqual($0.utf8) }
    }
}
