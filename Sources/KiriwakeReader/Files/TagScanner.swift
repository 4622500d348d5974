import KiriwakeCore

/// Splits a small XML text into tags and the text between them. Comments and the XML declaration are skipped.
struct TagScanner {
    struct Tag {
        struct Attribute {
            let name: String
            let value: String
        }

        let name: String
        let attributes: [Attribute]
        let closesItself: Bool
    }

    enum Piece {
        case text(String)
        case open(Tag)
        case close(String)
    }

    /// Offset at which the last piece began.
    private(set) var start = 0
    private var position = 0
    private let source: SourceText

    init(source: SourceText) {
        self.source = source
        position = source.start(ofLine: 0)
    }

    /// The last piece as written in the file.
    var text: String { String(decoding: source.bytes[start..<position], as: UTF8.self) }

    mutating func next() throws(Diagnostic) -> Piece? {
        while position < source.bytes.count {
            start = position
            guard source.bytes[position] == UInt8(ascii: "<") else {
                position = source.bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? source.bytes.count
                return .text(text)
            }
            if skip("<!--", to: "-->") || skip("<?", to: "?>") { continue }
            position += 1
            if peek == UInt8(ascii: "/") {
                position += 1
                let name = word()
                skipSpace()
                try expect(UInt8(ascii: ">"))
                return .close(name)
            }
            return .open(try tag())
        }
        return nil
    }

    /// What a text with character references stands for.
    /// - Returns: nil for a reference that XML does not know, and for one to a control character.
    static func unescape(_ text: String) -> String? {
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            guard let end = rest[mark...].prefix(12).firstIndex(of: ";"),
                let character = character(named: rest[rest.index(after: mark)..<end])
            else { return nil }
            result += rest[..<mark]
            result.unicodeScalars.append(character)
            rest = rest[rest.index(after: end)...]
        }
        result += rest
        return ControlCharacter.stands(in: result) ? nil : result
    }

    private static func character(named name: Substring) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "amp": "&"
        case let name where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case let name where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }

    private mutating func tag() throws(Diagnostic) -> Tag {
        let name = word()
        guard !name.isEmpty else { throw malformed("a '<' that opens no tag") }
        var attributes: [Tag.Attribute] = []
        while true {
            skipSpace()
            if peek == UInt8(ascii: ">") {
                position += 1
                return Tag(name: name, attributes: attributes, closesItself: false)
            }
            if peek == UInt8(ascii: "/") {
                position += 1
                try expect(UInt8(ascii: ">"))
                return Tag(name: name, attributes: attributes, closesItself: true)
            }
            let attribute = word()
            guard !attribute.isEmpty else { throw malformed("a malformed tag <\(name)>") }
            skipSpace()
            try expect(UInt8(ascii: "="))
            skipSpace()
            guard let quote = peek, quote == 34 || quote == 39,
                let end = source.bytes[(position + 1)...].firstIndex(of: quote)
            else { throw malformed("an attribute '\(attribute)' without quotes") }
            guard attributes.count < 64 else { throw malformed("more than 64 attributes in <\(name)>") }
            guard !attributes.contains(where: { $0.name == attribute }) else {
                throw malformed("the attribute '\(attribute)' twice in <\(name)>")
            }
            let value = source.bytes[(position + 1)..<end]
            guard !value.contains(UInt8(ascii: "<")) else { throw malformed("a '<' in the attribute '\(attribute)'") }
            attributes.append(.init(name: attribute, value: String(decoding: value, as: UTF8.self)))
            position = end + 1
        }
    }

    private var peek: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

    private mutating func expect(_ byte: UInt8) throws(Diagnostic) {
        guard peek == byte else { throw malformed("a malformed tag") }
        position += 1
    }

    private mutating func skipSpace() {
        while let byte = peek, byte <= 0x20 { position += 1 }
    }

    private mutating func word() -> String {
        let begin = position
        while let byte = peek,
            (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 58 || byte == 95
        {
            position += 1
        }
        return String(decoding: source.bytes[begin..<position], as: UTF8.self)
    }

    private mutating func skip(_ opening: String, to closing: String) -> Bool {
        guard source.bytes[position...].starts(with: opening.utf8) else { return false }
        let end = Array(closing.utf8)
        var index = position + opening.utf8.count
        while index + end.count <= source.bytes.count {
            if source.bytes[index..<(index + end.count)].elementsEqual(end) {
                position = index + end.count
                return true
            }
            index += 1
        }
        position = source.bytes.count
        return true
    }

    private func malformed(_ what: String) -> Diagnostic {
        Diagnostic(
            .unsafePicture, at: source.location(of: start..<start), "the drawing could not be read: \(what)",
            expected: "well-formed SVG", advice: "save it as plain SVG")
    }
}
