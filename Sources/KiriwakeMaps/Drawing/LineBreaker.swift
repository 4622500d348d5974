/// Breaks text into lines for pictures, where nothing else breaks it.
///
/// Widths are estimates in ems, since the font is the reader's: a wide character 1, a narrow one as
/// in DejaVu Sans, which is among the broadest.
struct LineBreaker {
    /// Width of a line in ems.
    let width: Double
    /// Narrow characters are broader in bold; wide ones are not.
    var isBold = false

    /// At least one line. Lines may break between wide characters, except before closing and after opening marks, but
    /// between narrow ones at spaces only; a piece that is longer than a line is cut.
    /// - Complexity: linear.
    func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var filled = 0.0
        for piece in Self.pieces(text) {
            let length = width(piece)
            if filled + length <= width + 0.001 {
                if !(line.isEmpty && piece == " ") {
                    line += piece
                    filled += length
                }
                continue
            }
            if !line.isEmpty { lines.append(Self.withoutEndSpace(line)) }
            (line, filled) = piece == " " ? ("", 0) : (piece, length)
            while filled > width, line.count > 1 {
                let head = self.head(of: line)
                lines.append(head)
                line = String(line.dropFirst(head.count))
                filled = width(line)
            }
        }
        if !line.isEmpty { lines.append(Self.withoutEndSpace(line)) }
        return lines.isEmpty ? [""] : lines
    }

    /// What must stay together: a narrow word, a space, or a wide character with the marks that cling to it.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var clings = false
        for character in text {
            let isSpace = character.isWhitespace && character != "\u{a0}"
            let joins =
                pieces.last.map { last in
                    guard !isSpace, last != " " else { return false }
                    if clings || closing.contains(character) { return true }
                    return !isWide(character) && !(last.last.map(isWide) ?? true)
                } ?? false
            if joins {
                pieces[pieces.count - 1].append(character)
            } else if !(isSpace && pieces.last == " ") {
                pieces.append(isSpace ? " " : String(character))
            }
            clings = opening.contains(character)
        }
        return pieces
    }

    private func head(of line: String) -> String {
        var head = ""
        var filled = 0.0
        for character in line {
            filled += self.width(of: character)
            if filled > width, !head.isEmpty { break }
            head.append(character)
        }
        return head
    }

    private static func withoutEndSpace(_ line: String) -> String {
        line.hasSuffix(" ") ? String(line.dropLast()) : line
    }

    /// Estimated width in ems.
    func width(_ text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

    private func width(of character: Character) -> Double {
        if Self.isWide(character) { return 1 }
        if "iljtfrI.,:;!|'()[] \u{a0}".contains(character) { return 0.37 * stretch }
        if "mwMW%@…—".contains(character) { return 0.95 * stretch }
        return (character.isUppercase ? 0.74 : 0.61) * stretch
    }

    private var stretch: Double { isBold ? 1.13 : 1 }

    /// East Asian wide: from the CJK radicals on, without half-width kana.
    private static func isWide(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return value >= 0x2E80 && !(0xFF61...0xFF9F).contains(value)
    }

    private static let closing: Set<Character> = Set("、。，．・：；！？」』】）〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)”’…")
    private static let opening: Set<Character> = Set("「『【（〔〈《(“‘")
}
