/// The words of rendered HTML.
package enum PlainText {
    /// Takes the tags away and puts the four entities back that the renderer writes. Block elements part words.
    /// - Parameter html: written by our own renderer, so `<` always begins a tag and attribute values hold no `>`.
    package static func words(in html: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(html.utf8.count)
        var isInTag = false
        var name: [UInt8] = []
        var bytes = html.utf8.makeIterator()
        while let byte = bytes.next() {
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
            } else {
                output.append(byte)
            }
        }
        let text = String(decoding: output, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }

    /// Tags inside a word part nothing.
    private static func isInline(_ tag: [UInt8]) -> Bool {
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { (97...122).contains($0) }
        return ["a", "em", "strong", "code", "span", "b", "i"].contains { name.elementsEqual($0.utf8) }
    }
}
