import KiriwakeCore
import Yams

/// Reads YAML with libYAML into values whose locations are UTF-8 offsets in the whole file.
struct YAMLParser {
    private let source: SourceText
    /// Bytes of the file that are YAML.
    private let range: Range<Int>
    /// Where lines begin as libYAML counts them; the end of the text is the last.
    private let lineStarts: [Int]
    /// What is wrong with values of a text that can be read all the same.
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
        lineStarts = Self.lineStarts(in: source.bytes[range]) + [range.upperBound]
    }

    /// For YAML a line also ends with a carriage return alone, NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR.
    private static func lineStarts(in bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [bytes.startIndex]
        for index in bytes.indices {
            let end = index + 1
            let next = end < bytes.endIndex ? bytes[end] : 0
            switch bytes[index] {
            case UInt8(ascii: "\n"): starts.append(end)
            case UInt8(ascii: "\r") where next != UInt8(ascii: "\n"): starts.append(end)
            case 0xC2 where next == 0x85: starts.append(end + 1)
            case 0xE2 where next == 0x80 && end + 1 < bytes.endIndex && (0xA8...0xA9).contains(bytes[end + 1]):
                starts.append(end + 2)
            default: continue
            }
        }
        return starts
    }

    /// - Returns: the root node; nil for an empty text.
    /// - Throws: what is wrong with the text, ready to be shown.
    mutating func parse() throws(Diagnostic) -> YAMLValue? {
        if let anchor = AnchorScan.firstSharedAnchor(in: source.bytes[range]) { throw anchorFound(at: anchor) }
        let text = String(decoding: source.bytes[range], as: UTF8.self)
        let parser: Parser
        let root: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch let error as YamlError {
            throw diagnostic(for: error)
        } catch {
            throw unreadable("\(error)", at: range.lowerBound)
        }
        guard let root, !isNothing(root) else { return nil }
        // Nodes hold their anchors weakly; the parser keeps them.
        defer { withExtendedLifetime(parser) {} }
        return try value(of: root)
    }

    private func isNothing(_ node: Node) -> Bool {
        if case .scalar(let scalar) = node { scalar.string.isEmpty } else { false }
    }

    private mutating func value(of node: Node) throws(Diagnostic) -> YAMLValue {
        let location = location(of: node)
        if node.anchor != nil { throw anchorFound(at: location.range.lowerBound) }
        switch node {
        case .scalar(let scalar):
            // An escape such as "\e" makes one where the file has none.
            if let control = ControlCharacter.first(in: Array(scalar.string.utf8)) {
                diagnostics.append(.controlCharacter(control.scalar, at: location))
            }
            if let comment = commentCutting(scalar.string, at: location.range) {
                diagnostics.append(
                    Diagnostic(
                        .valueCutOff, .warning, at: source.location(of: comment), "a comment cuts off this text",
                        expected: "quotes around a text that holds ' #'",
                        advice: "put the text in quotes, or two spaces before the '#' if a comment is meant"))
            }
            return YAMLValue(content: .scalar(text(of: scalar, at: location.range.lowerBound)), location: location)
        case .sequence(let sequence):
            var values: [YAMLValue] = []
            for node in sequence { values.append(try value(of: node)) }
            return YAMLValue(content: .sequence(values), location: location)
        case .mapping(let mapping):
            var members: [YAMLValue.Member] = []
            for (keyNode, valueNode) in mapping {
                let key = try value(of: keyNode)
                guard case .scalar(let name) = key.content else {
                    throw Diagnostic(
                        .wrongKindOfValue, at: key.location, "a key is \(key.kindName)", expected: "a word as key",
                        advice: "quote the key if it begins with a bracket or brace")
                }
                members.append(.init(key: Located(name, at: key.location), value: try value(of: valueNode)))
            }
            return YAMLValue(content: .mapping(members), location: location)
        case .alias: throw anchorFound(at: location.range.lowerBound)
        }
    }

    /// What an author means by a scalar without quotes: YAML's words for nothing are nothing, and a word that begins with `!`,
    /// which YAML takes for a tag and drops, is a word of the text, as in `warning: !Never press it`.
    private func text(of scalar: Node.Scalar, at offset: Int) -> String {
        guard scalar.style == .plain else { return scalar.string }
        if ["~", "null", "Null", "NULL"].contains(scalar.string) { return "" }
        let written = source.bytes[min(offset, range.upperBound)..<range.upperBound]
        guard written.first == UInt8(ascii: "!"), written.dropFirst().first != UInt8(ascii: "!") else {
            return scalar.string
        }
        let tag = written.prefix { $0 > UInt8(ascii: " ") }
        return String(decoding: tag, as: UTF8.self) + (scalar.string.isEmpty ? "" : " ") + scalar.string
    }

    /// The '#' of a comment that follows words without quotes after a single space. One word alone is taken for cut off
    /// where a number follows, as in 'Problem #3': comments begin with a word.
    private func commentCutting(_ words: String, at range: Range<Int>) -> Range<Int>? {
        let rest = source.bytes[range.upperBound..<self.range.upperBound]
        guard !range.isEmpty, range.count == words.utf8.count, rest.starts(with: " #".utf8) else { return nil }
        let isNumbered = rest.dropFirst(2).first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        guard words.contains(" ") || isNumbered else { return nil }
        return (range.upperBound + 1)..<(range.upperBound + 2)
    }

    // MARK: Locations

    private func offset(of mark: Mark) -> Int {
        let line = min(max(0, mark.line - 1), lineStarts.count - 1)
        let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : range.upperBound
        return min(end, source.offset(after: mark.column - 1, scalarsFrom: lineStarts[line]))
    }

    private func location(of node: Node) -> SourceLocation {
        let start = node.mark.map(offset) ?? range.lowerBound
        guard case .scalar(let scalar) = node else { return source.location(of: start..<start) }
        // libYAML gives only the beginning; the end is known when the text is written there unchanged, quoted or not.
        let quote =
            source.bytes[min(start, range.upperBound)..<range.upperBound].first.map { $0 == 34 || $0 == 39 } ?? false
            ? 1 : 0
        let value = Array(scalar.string.utf8)
        let end = start + quote + value.count
        let stands = end <= range.upperBound && source.bytes[(start + quote)..<end].elementsEqual(value)
        return source.location(of: start..<(stands ? min(end + quote, range.upperBound) : start))
    }

    // MARK: Faults

    private func anchorFound(at offset: Int) -> Diagnostic {
        Diagnostic(
            .yamlAnchor, at: source.location(of: offset..<(offset + 1)), "YAML anchors and aliases are not read",
            expected: "each value written where it is used",
            advice: "write the value out; quote it if it only begins with '&' or '*'")
    }

    private func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return unreadable(problem, at: offset(of: mark))
        case .reader(let problem, let position, _, _):
            return unreadable(problem, at: min(range.upperBound, range.lowerBound + (position ?? 0)))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let places = self.places(ofKey: key, from: offset(of: context.mark))
            return Diagnostic(
                .keyTwice, at: places.last ?? source.location(of: offset(of: context.mark)..<offset(of: context.mark)),
                "the key '\(key)' is written twice", expected: "each key once", advice: "join the two or delete one",
                notes: places.count == 2 ? [.init(at: places[0], "it is written here first")] : [])
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return unreadable("\(error)", at: range.lowerBound)
        }
    }

    /// Where a key stands twice in a mapping that begins at an offset; empty where that cannot be told.
    private func places(ofKey key: String, from start: Int) -> [SourceLocation] {
        let before = source.bytes[range.lowerBound..<start].last { $0 != UInt8(ascii: " ") }
        let isBlock = before != UInt8(ascii: "{")
        let column = start - lineStart(of: start)
        let name = Array(key.utf8)
        var places: [SourceLocation] = []
        var offset = start
        while places.count < 2, offset + name.count < range.upperBound {
            let end = offset + name.count
            let before = offset > range.lowerBound ? source.bytes[offset - 1] : 0x0A
            let after = source.bytes[end..<range.upperBound].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.first
            if source.bytes[offset..<end].elementsEqual(name), after == UInt8(ascii: ":"),
                " \n{,\"'".utf8.contains(before),
                !isBlock || offset - lineStart(of: offset) - ("\"'".utf8.contains(before) ? 1 : 0) == column
            {
                places.append(source.location(of: offset..<end))
            }
            offset += 1
        }
        return places.count == 2 ? places : []
    }

    private func unreadable(_ problem: String, at offset: Int) -> Diagnostic {
        let line = source.bytes[lineStart(of: offset)..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
        if line.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).contains(UInt8(ascii: "\t")) {
            return Diagnostic(
                .unreadableYAML, at: source.location(of: offset..<offset), "a tab indents this line",
                expected: "spaces; YAML does not allow tabs there", advice: "replace the tab with spaces")
        }
        let fault = YAMLFault(
            problem: problem, line: String(decoding: line, as: UTF8.self),
            rest: String(decoding: source.bytes[offset..<max(offset, line.endIndex)], as: UTF8.self))
        return Diagnostic(
            .unreadableYAML, at: source.location(of: offset..<offset), fault.message, expected: fault.expected,
            advice: fault.advice)
    }

    private func lineStart(of offset: Int) -> Int {
        source.start(ofLine: source.location(of: offset..<offset).line - 1)
    }
}
