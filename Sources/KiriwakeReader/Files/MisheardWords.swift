import KiriwakeCore

/// Finds Japanese words that a voice reads otherwise than they are meant, since their reading turns on what is meant.
///
/// It looks at forms whose other meaning is rare in help: `入れない` after に, で, も or から and without を is はいれない,
/// "cannot get in", and voices say いれない, "do not put in". Nothing is found where both are likely.
struct MisheardWords {
    private enum Meaning {
        case entering, opening, empty, name
    }

    private let source: SourceText

    /// The first of each meaning in an article.
    /// - Parameter members: its front matter. `aliases` are the words of readers, in whatever way they write them.
    /// - Complexity: linear in the bytes; without kana, one search for a byte.
    static func diagnostics(in source: SourceText, members: [YAMLValue.Member]) -> [Diagnostic] {
        // The first byte of each kana.
        guard source.bytes.contains(0xE3) else { return [] }
        let aliases = members.first { $0.key.value == "aliases" }
        let skipped = aliases.map { $0.key.location.range.lowerBound..<$0.value.end }
        return MisheardWords(source: source).diagnostics(without: skipped ?? 0..<0)
    }

    private func diagnostics(without skipped: Range<Int>) -> [Diagnostic] {
        var told: Set<Meaning> = []
        var found: [Diagnostic] = []
        // What was read since the last mark, which may hold the object of a verb.
        var clause: [Unicode.Scalar] = []
        var offset = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            while offset < bytes.count {
                let (scalar, length) = Self.scalar(at: offset, in: bytes)
                if !skipped.contains(offset), let (meaning, word) = Self.word(at: offset, in: bytes, after: clause),
                    told.insert(meaning).inserted
                {
                    found.append(diagnostic(meaning, word, at: offset))
                }
                if Self.marks.contains(scalar) {
                    clause.removeAll(keepingCapacity: true)
                } else {
                    clause.append(scalar)
                }
                offset += length
            }
        }
        return found
    }

    private func diagnostic(_ meaning: Meaning, _ word: String, at offset: Int) -> Diagnostic {
        let (heard, advice) =
            switch meaning {
            case .entering: ("いれる, 'put in'", "write サインインできる, 使える or はいれる")
            case .opening: ("あける, 'open'", "write 開くことができる")
            case .empty: ("そら, 'sky'", "write 何もない, or から in kana")
            case .name: ("letters, one by one", word == "Cookie" ? "write クッキー" : "write キンドル")
            }
        return Diagnostic(
            .misheardWord, .warning, at: source.location(of: offset..<(offset + word.utf8.count)),
            "'\(word)' is heard as \(heard)", expected: "a word that can be read in one way only", advice: advice)
    }

    // MARK: Words

    private static let marks: Set<Unicode.Scalar> = Set("、。，．！？「」『』（）()\n:\"'[]{},".unicodeScalars)
    private static let beforeEntering: Set<Unicode.Scalar> = Set("にでもら".unicodeScalars)
    private static let beforeOpening: Set<Unicode.Scalar> = Set("がはも".unicodeScalars)
    private static let negatives = ["ない", "なく", "なかっ", "ません"].map { Array($0.utf8) }
    private static let states = ["にする", "にして", "にし、", "にな", "です", "でし", "だっ", "のまま"].map { Array($0.utf8) }

    private static func word(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, after clause: [Unicode.Scalar]
    ) -> (Meaning, String)? {
        switch bytes[offset] {
        case 0xE5 where follows("入れ", offset, bytes):
            guard isPotential(at: offset + 6, in: bytes, after: clause, beforeEntering) else { return nil }
            return (.entering, "入れ")
        case 0xE9 where follows("開け", offset, bytes):
            guard isPotential(at: offset + 6, in: bytes, after: clause, beforeOpening) else { return nil }
            return (.opening, "開け")
        case 0xE7 where follows("空", offset, bytes):
            // 上空に, 航空の.
            guard clause.last?.isIdeograph != true, states.contains(where: { follows($0, offset + 3, bytes) }) else {
                return nil
            }
            return (.empty, "空")
        case UInt8(ascii: "C"), UInt8(ascii: "K"):
            let name = bytes[offset] == UInt8(ascii: "C") ? "Cookie" : "Kindle"
            // In a title of several words, an address or a name of code, it stands as it must.
            let next = offset + name.utf8.count
            guard follows(name.utf8, offset, bytes), next < bytes.count, bytes[next] == 0xE3,
                clause.last.map(isJapanese) == true
            else { return nil }
            return (.name, name)
        default: return nil
        }
    }

    /// Whether a verb's stem ends here that says what somebody cannot do: 入れない, not 入れないで.
    private static func isPotential(
        at end: Int, in bytes: UnsafeBufferPointer<UInt8>, after clause: [Unicode.Scalar],
        _ particles: Set<Unicode.Scalar>
    ) -> Bool {
        guard let before = clause.last, particles.contains(before), !clause.contains("を"),
            let negative = negatives.first(where: { follows($0, end, bytes) })
        else { return false }
        return !follows("で", end + negative.count, bytes)
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isIdeograph || (0x3041...0x30FF).contains(scalar.value)
    }

    private static func follows(_ text: StaticString, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        text.withUTF8Buffer { follows($0, offset, bytes) }
    }

    private static func follows(
        _ text: some Collection<UInt8>, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        offset + text.count <= bytes.count && bytes[offset..<(offset + text.count)].elementsEqual(text)
    }

    private static func scalar(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, length: Int) {
        var decoder = UTF8()
        var rest = bytes[offset...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
        return (scalar, UTF8.width(scalar))
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool { (0x3400...0x9FFF).contains(value) }
}
