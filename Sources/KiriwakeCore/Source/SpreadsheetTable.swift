/// A table as spreadsheets save it: cells separated by tabs, semicolons or commas, in quotes where they hold a separator
/// or a quote; a line for each row, whatever ends it.
package struct SpreadsheetTable: Sendable {
    package struct Cell: Sendable {
        /// Without its quotes, and without spaces around it.
        package let text: String
        /// Position in the file, quotes included.
        package let range: Range<Int>
        /// Whether a quote opens it and none on its line closes it, as where a cell holds a line break.
        package let isUnclosed: Bool

        package var isEmpty: Bool { text.isEmpty }
    }

    package struct Row: Sendable {
        /// From 1, blank rows counted.
        package let number: Int
        package let cells: [Cell]
        package let range: Range<Int>
    }

    /// Those in which any cell holds anything.
    package let rows: [Row]

    /// - Parameters:
    ///   - source: valid UTF-8.
    ///   - separator: of the cells; nil for the one that the first row has most of.
    /// - Complexity: linear in the bytes.
    package init(_ source: SourceText, separator: UInt8?) {
        let bytes = source.bytes
        var lines = Self.lines(of: bytes, from: source.start(ofLine: 0))
        var first = 1
        var separator = separator
        // A first line by which a spreadsheet tells another its separator.
        if let line = lines.first, line.count == 5, bytes[line].starts(with: Array("sep=".utf8)) {
            separator = bytes[line.upperBound - 1]
            lines.removeFirst()
            first = 2
        }
        // Nothing but separators is nothing, whichever they are.
        guard
            let sample = lines.first(where: {
                bytes[$0].contains { !Self.isSpace($0) && !Self.separators.contains($0) }
            })
        else {
            rows = []
            return
        }
        let chosen = separator ?? Self.separator(of: bytes[sample])
        rows = lines.enumerated().compactMap { place, line in
            let cells = Self.cells(of: bytes, in: line, chosen)
            if cells.allSatisfy(\.isEmpty) { return nil }
            return Row(number: first + place, cells: cells, range: line)
        }
    }

    /// The likeliest first.
    private static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    private static let quote = UInt8(ascii: "\"")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
        func count(_ separator: UInt8) -> Int { line.count { $0 == separator } }
        return separators.reversed().max { count($0) < count($1) } ?? separators[0]
    }

    private static func lines(of bytes: [UInt8], from start: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var begin = start
        for place in start..<bytes.count where bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\r")
        {
            // The second half of one line end.
            if bytes[place] == UInt8(ascii: "\n"), place > start, bytes[place - 1] == UInt8(ascii: "\r") {
                begin = place + 1
                continue
            }
            lines.append(begin..<place)
            begin = place + 1
        }
        lines.append(begin..<bytes.count)
        return lines
    }

    private static func cells(of bytes: [UInt8], in line: Range<Int>, _ separator: UInt8) -> [Cell] {
        var cells: [Cell] = []
        var start = line.lowerBound
        while true {
            let quoted = quotedEnd(of: bytes, from: start, in: line, separator)
            let end = quoted ?? bytes[start..<line.upperBound].firstIndex(of: separator) ?? line.upperBound
            let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
            cells.append(
                Cell(
                    text: quoted == nil ? text : text.dropFirst().dropLast().replacing("\"\"", with: "\"").trimmed,
                    range: start..<end, isUnclosed: quoted == nil && text.hasPrefix("\"")))
            if end == line.upperBound { return cells }
            start = end + 1
        }
    }

    /// Where a cell in quotes ends; nil for one that is not in quotes as a whole: it is taken as it is written.
    private static func quotedEnd(
        of bytes: [UInt8], from start: Int, in line: Range<Int>, _ separator: UInt8
    ) -> Int? {
        var place = start
        while place < line.upperBound, bytes[place] != separator, isSpace(bytes[place]) { place += 1 }
        guard place < line.upperBound, bytes[place] == quote else { return nil }
        place += 1
        while place < line.upperBound {
            if bytes[place] != quote {
                place += 1
            } else if place + 1 < line.upperBound, bytes[place + 1] == quote {
                place += 2
            } else {
                place += 1
                while place < line.upperBound, bytes[place] != separator, isSpace(bytes[place]) { place += 1 }
                return place == line.upperBound || bytes[place] == separator ? place : nil
            }
        }
        return nil
    }
}
