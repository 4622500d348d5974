import CCMark
import KiriwakeCore

/// Bounds on what libcmark is given, and on what it returns.
///
/// The time that libcmark takes can grow with the square of a paragraph's length or of the depth of lists, and the memory
/// with every use of a long reference. What stands below these bounds is parsed within seconds; no text that anybody reads
/// comes near them.
enum MarkdownLimits {
    /// Lists, quotations, emphasis and links inside one another.
    static let nesting = 100
    /// Bytes of a paragraph times the signs in it that open something, summed over all paragraphs.
    static let work = 2_000_000_000
    /// Bytes of the longest reference times the brackets that could use it.
    static let expansion = 64 * 1024 * 1024

    /// What makes a text too much to parse.
    /// - Parameter offset: where the Markdown begins.
    /// - Complexity: linear in the bytes.
    static func fault(in source: SourceText, from offset: Int) -> Diagnostic? {
        var block = Block(start: offset)
        var work = 0
        var brackets = 0
        var reference = 0..<0
        var start = min(offset, source.bytes.count)
        while start < source.bytes.count {
            let end = endOfLine(from: start, in: source.bytes)
            let line = Line(source.bytes[start..<end])
            if line.depth > nesting {
                return nestedTooDeep(at: source.location(of: line.content..<line.content))
            }
            guard !line.isBlank else {
                block = Block(start: end)
                start = end
                continue
            }
            // What one more line adds to the product of bytes and signs.
            work += (block.signs + line.signs) * (block.bytes + line.bytes) - block.signs * block.bytes
            block.add(line, at: start)
            brackets += line.brackets
            if let begin = block.reference, end - begin > reference.count { reference = begin..<end }
            guard work <= Self.work else {
                return tooMuch(
                    "a paragraph of at least \(block.bytes) bytes with \(block.signs) signs that open a link, emphasis, "
                        + "code or HTML is too much to read",
                    at: source.location(of: block.start..<block.start))
            }
            start = end
        }
        guard brackets * reference.count <= expansion else {
            return tooMuch(
                "a reference of \(reference.count) bytes is too long for \(brackets) links",
                at: source.location(of: reference))
        }
        return nil
    }

    /// The first node of a tree that stands too deep.
    /// - Complexity: linear in the nodes.
    static func nodeNestedTooDeep(in root: OpaquePointer) -> OpaquePointer? {
        guard let iterator = cmark_iter_new(root) else { preconditionFailure("libcmark gave no iterator") }
        defer { cmark_iter_free(iterator) }
        var depth = 0
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
            guard isContainer(node) else { continue }
            depth += event == CMARK_EVENT_ENTER ? 1 : -1
            // The document and the paragraph do not count.
            if depth > nesting + 2 { return node }
        }
    }

    static func nestedTooDeep(at location: SourceLocation) -> Diagnostic {
        tooMuch("the text is nested more than \(nesting) deep", at: location)
    }

    /// The offset after a line feed, a carriage return, or both together.
    private static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
        guard let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        else { return bytes.count }
        let isPair = bytes[end] == UInt8(ascii: "\r") && bytes[(end + 1)...].first == UInt8(ascii: "\n")
        return end + (isPair ? 2 : 1)
    }

    /// Whether libcmark's iterator leaves the node, too, and it is a level of its own: a list is none, but its items are.
    private static func isContainer(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LIST, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            false
        default: true
        }
    }

    private static func tooMuch(_ message: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .articleTooLarge, at: location, message, expected: "text that somebody could read",
            advice: "write it as several paragraphs or articles; it may have been pasted by mistake")
    }
}

/// Lines without a blank one between them. No paragraph is longer.
private struct Block {
    let start: Int
    var bytes = 0
    var signs = 0
    /// Where the last line began that opens a bracket.
    private var bracket: Int?
    /// Where the last reference began, such as `[name]: address`.
    private(set) var reference: Int?

    init(start: Int) { self.start = start }

    mutating func add(_ line: Line, at offset: Int) {
        bytes += line.bytes
        signs += line.signs
        if line.opensBracket { (bracket, reference) = (offset, nil) }
        if line.closesName, let bracket { reference = bracket }
    }
}

/// What is counted in one line.
private struct Line {
    let bytes: Int
    /// Offset of what follows the marks of quotations and lists.
    let content: Int
    /// How many quotations and lists the line could be in, if it opens one.
    let depth: Int
    let isBlank: Bool
    /// Signs that open a link, emphasis, code or HTML.
    let signs: Int
    let brackets: Int
    /// Whether a bracket is the first sign.
    let opensBracket: Bool
    /// Whether a bracket ends before a colon, as the name of a reference does.
    let closesName: Bool

    init(_ line: ArraySlice<UInt8>) {
        bytes = line.count
        var index = line.startIndex
        var marks = 0
        var blanks = 0
        scan: while index < line.endIndex {
            let byte = line[index]
            switch byte {
            case 0x20: blanks += 1
            case 0x09: blanks += 4
            case UInt8(ascii: ">"): marks += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard Self.endsMark(line, at: index + 1) else { break scan }
                marks += 1
            case 48...57:
                let end = line[index...].prefix(10).firstIndex { !(48...57).contains($0) } ?? line.endIndex
                guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
                    Self.endsMark(line, at: end + 1)
                else { break scan }
                marks += 1
                index = end
            default: break scan
            }
            index += 1
        }
        content = index
        // Each list indents what is in it by two columns at least.
        depth = marks == 0 ? 0 : marks + blanks / 2
        isBlank = index == line.endIndex || line[index] == UInt8(ascii: "\n") || line[index] == UInt8(ascii: "\r")
        opensBracket = index < line.endIndex && line[index] == UInt8(ascii: "[")
        var closesName = false
        var signs = 0
        var brackets = 0
        for (place, byte) in zip(line.indices, line) {
            switch byte {
            case UInt8(ascii: ":"):
                if place > line.startIndex, line[place - 1] == UInt8(ascii: "]") { closesName = true }
            case UInt8(ascii: "["):
                signs += 1
                brackets += 1
            case UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): signs += 1
            default: continue
            }
        }
        self.closesName = closesName
        self.signs = signs
        self.brackets = brackets
    }

    /// Whether a list's mark ends before this place.
    private static func endsMark(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        index >= line.endIndex || [0x20, 0x09, 0x0A, 0x0D].contains(line[index])
    }
}
