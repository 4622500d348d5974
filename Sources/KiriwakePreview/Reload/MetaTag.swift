/// A `<meta>` tag found in a page's bytes, with its attributes.
struct MetaTag {
    /// From `<` to just after `>`.
    let range: Range<Int>
    private let attributes: [(name: String, value: Range<Int>)]

    /// The next tag at or after `start` and before `end`; nil when there is no complete one.
    init?(in page: [UInt8], from start: Int, to end: Int) {
        guard let opening = page.firstRange(ofLowercase: "<meta", from: start, to: end) else { return nil }
        var reader = Reader(page: page, position: opening.upperBound, end: end)
        guard let attributes = reader.attributes() else { return nil }
        self.attributes = attributes
        range = opening.lowerBound..<reader.position
    }

    /// The range of an attribute's value, without its quotes. As in browsers, the first attribute with a name counts.
    func value(of name: String) -> Range<Int>? {
        attributes.first { $0.name == name }?.value
    }

    private struct Reader {
        let page: [UInt8]
        var position: Int
        let end: Int

        /// Reads up to and including `>`; nil when the end comes first.
        mutating func attributes() -> [(name: String, value: Range<Int>)]? {
            var attributes: [(name: String, value: Range<Int>)] = []
            while true {
                skip { $0.isHTMLSpace || $0 == UInt8(ascii: "/") }
                guard position < end else { return nil }
                if page[position] == UInt8(ascii: ">") {
                    position += 1
                    return attributes
                }
                let name = skip {
                    !$0.isHTMLSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                attributes.append((String(decoding: page[name], as: UTF8.self).lowercased(), value()))
            }
        }

        /// The value after `=`; empty when there is none.
        private mutating func value() -> Range<Int> {
            skip(while: \.isHTMLSpace)
            guard position < end, page[position] == UInt8(ascii: "=") else { return position..<position }
            position += 1
            skip(while: \.isHTMLSpace)
            guard position < end else { return end..<end }
            let quote = page[position]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return skip { !$0.isHTMLSpace && $0 != UInt8(ascii: ">") }
            }
            position += 1
            let value = skip { $0 != quote }
            position = min(position + 1, end)
            return value
        }

        @discardableResult
        private mutating func skip(while belongs: (UInt8) -> Bool) -> Range<Int> {
            let start = position
            while position < end, belongs(page[position]) { position += 1 }
            return start..<position
        }
    }
}
