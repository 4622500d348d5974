/// Parses the text of a template into a tree. Mustache with partials and inheritance, as specified, except for what
/// themes do not need: lambdas, other delimiters, dynamic names, and the indentation of partials.
///
/// - Complexity: one pass over the text.
struct TemplateParser {
    private let name: String
    private let bytes: [UInt8]
    private var position = 0
    /// How many sections, frames and blocks are open.
    private var depth = 0

    init(name: String, text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    /// - Throws: `TemplateError` for a tag that is not closed, or is closed by another, and for tags nested too deep.
    mutating func parse() throws(TemplateError) -> [TemplateNode] {
        try nodes(until: nil)
    }

    private struct Tag {
        let mark: UInt8?
        let name: String
        let start: Int
    }

    private mutating func nodes(until open: Tag?) throws(TemplateError) -> [TemplateNode] {
        depth += 1
        defer { depth -= 1 }
        if let open, depth > TemplateLimits.nesting + 1 {
            throw unreadable("tags are nested more than \(TemplateLimits.nesting) deep", at: open.start)
        }
        var nodes: [TemplateNode] = []
        while position < bytes.count {
            let start = position
            let tagStart = nextTag()
            guard let tagStart else {
                position = bytes.count
                append(start..<bytes.count, to: &nodes)
                break
            }
            position = tagStart
            let tag = try tag()
            let line = tag.mark == nil ? nil : standaloneLine(of: tagStart..<position, after: start)
            append(start..<(line?.lowerBound ?? tagStart), to: &nodes)
            if let line { position = line.upperBound }
            switch tag.mark {
            case nil: nodes.append(.value(tag.name))
            case UInt8(ascii: "!"): continue
            case UInt8(ascii: "#"): nodes.append(.section(tag.name, try self.nodes(until: tag)))
            case UInt8(ascii: "^"): nodes.append(.inverted(tag.name, try self.nodes(until: tag)))
            case UInt8(ascii: "<"): nodes.append(.frame(tag.name, try self.nodes(until: tag)))
            case UInt8(ascii: "$"): nodes.append(.block(tag.name, try self.nodes(until: tag)))
            case UInt8(ascii: ">"): nodes.append(.partial(tag.name))
            default:
                guard open?.name == tag.name else {
                    throw unreadable("{{/\(tag.name)}} does not close an open tag", at: tag.start)
                }
                return nodes
            }
        }
        if let open { throw unreadable("'\(open.name)' is opened but not closed", at: open.start) }
        return nodes
    }

    // MARK: Tags

    private func nextTag() -> Int? {
        let brace = UInt8(ascii: "{")
        var index = position
        while index + 1 < bytes.count {
            if bytes[index] == brace, bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private mutating func tag() throws(TemplateError) -> Tag {
        let start = position
        position += 2
        let isTriple = position < bytes.count && bytes[position] == UInt8(ascii: "{")
        if isTriple { position += 1 }
        let closing = [UInt8](repeating: UInt8(ascii: "}"), count: isTriple ? 3 : 2)
        let inner = position
        while !bytes[position...].starts(with: closing) {
            guard position < bytes.count else {
                throw unreadable("a tag is opened with '{{' but not closed", at: start)
            }
            position += 1
        }
        var body = bytes[inner..<position].drop { $0 == 0x20 }
        position += closing.count
        var mark: UInt8?
        if !isTriple, let first = body.first, "#^/!<>$&".utf8.contains(first) {
            body.removeFirst()
            mark = first == UInt8(ascii: "&") ? nil : first
        }
        body = body.drop { $0 == 0x20 }
        while body.last == 0x20 { body.removeLast() }
        return Tag(mark: mark, name: String(decoding: body, as: UTF8.self), start: start)
    }

    /// The whole line of a standalone tag, with its line feed; such a line leaves nothing in the output.
    /// - Parameter start: where the text before the tag begins.
    private func standaloneLine(of tag: Range<Int>, after start: Int) -> Range<Int>? {
        var first = tag.lowerBound
        while first > 0, isSpace(bytes[first - 1]) { first -= 1 }
        guard first == 0 || bytes[first - 1] == UInt8(ascii: "\n"), first >= start else { return nil }
        var end = tag.upperBound
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return nil }
        return first..<min(end + 1, bytes.count)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func append(_ range: Range<Int>, to nodes: inout [TemplateNode]) {
        if !range.isEmpty { nodes.append(.text(String(decoding: bytes[range], as: UTF8.self))) }
    }

    private func unreadable(_ problem: String, at offset: Int) -> TemplateError {
        let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
        return .unreadable(template: name, problem: "line \(line): \(problem)")
    }
}
