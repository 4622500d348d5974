import KiriwakeCore

/// Finds Japanese words that a voice reads otherwise than they are meant, since their reading turns on what is meant.
///
/// It looks at forms whose other meaning is rare in help: `アプリに入れない` is はいれない, "cannot get in", and voices say
/// いれない, "do not put in". Nothing is found where both are likely, as in `欄に入れない`.
struct MisheardWords {
    private enum Meaning {
        case entering, opening, empty, howLong, name
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
        // What was read since the last mark.
        var clause: [Unicode.Scalar] = []
        // Whether を has named in it what is put in.
        var hasObject = false
        // Words of a screen are quoted as they stand there.
        var isQuoted = false
        var offset = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            while offset < bytes.count {
                let (scalar, length) = Self.scalar(at: offset, in: bytes)
                if scalar == "「" || scalar == "」" { isQuoted = scalar == "「" }
                if !isQuoted, !skipped.contains(offset),
                    let (meaning, word) = Self.word(at: offset, in: bytes, after: clause, hasObject),
                    told.insert(meaning).inserted
                {
                    found.append(diagnostic(meaning, word, at: offset))
                }
                if Self.marks.contains(scalar) {
                    clause.removeAll(keepingCapacity: true)
                    hasObject = false
                } else {
                    clause.append(scalar)
                    hasObject = hasObject || scalar == "を"
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
            case .howLong: ("なにぶん, 'anyhow'", "write どのくらい")
            case .name: ("letters, one by one", word == "Cookie" ? "write クッキー" : "write キンドル")
            }
        return Diagnostic(
            .misheardWord, .warning, at: source.location(of: offset..<(offset + word.utf8.count)),
            "'\(word)' is heard as \(heard)", expected: "a word that can be read in one way only", advice: advice)
    }

    // MARK: Words

    private static let marks: Set<Unicode.Scalar> = Set("、。，．！？「」『』（）()\n:\"'[]{},".unicodeScalars)
    /// Where one gets in, and how.
    private static let places = ["アカウント", "サイト", "ページ", "アプリ", "サービス", "アマゾン"].flatMap { place in
        ["に", "には", "にも", "へ", "へは", "へも"].map { Array((place + $0).unicodeScalars) }
    }
    private static let ways = ["で", "では", "でも", "から", "からは", "からも"].map { Array($0.unicodeScalars) }
    /// What opens on a screen.
    private static let opened = ["アプリ", "画面", "設定", "ページ", "サイト", "リンク", "書籍", "ファイル"].flatMap { thing in
        ["が", "は", "も"].map { Array((thing + $0).unicodeScalars) }
    }
    private static let negatives = ["ない", "なく", "なかっ", "ません", "ず"].map { Array($0.utf8) }
    private static let positives = ["る", "ます"].map { Array($0.utf8) }
    /// 入れないでください, 入れないこと: what not to do.
    private static let orders = ["ないでくだ", "ないで下", "ないこと"].map { Array($0.utf8) }
    private static let states = [
        "にする", "にして", "にし、", "にな", "です", "でし", "だっ", "のまま", "の履歴", "の注文", "の一覧", "の欄", "の画面", "のページ", "の状態",
    ].map { Array($0.utf8) }

    private static func word(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, after clause: [Unicode.Scalar], _ hasObject: Bool
    ) -> (Meaning, String)? {
        switch bytes[offset] {
        case 0xE5 where follows("入れ", offset, bytes):
            let place = ends(clause, in: places) && isPotential(at: offset + 6, in: bytes, positives + negatives)
            let way = ends(clause, in: ways) && isPotential(at: offset + 6, in: bytes, negatives)
            return (place || way) && !hasObject ? (.entering, "入れ") : nil
        case 0xE9 where follows("開け", offset, bytes):
            let opens = ends(clause, in: opened) && isPotential(at: offset + 6, in: bytes, positives + negatives)
            return opens ? (.opening, "開け") : nil
        case 0xE4 where follows("何分", offset, bytes):
            // 何分間 is heard rightly.
            return follows("間", offset + 6, bytes) ? nil : (.howLong, "何分")
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
                clause.last.map(isJapanese) ?? true
            else { return nil }
            return (.name, name)
        default: return nil
        }
    }

    /// Whether the stem of 入れる or 開ける ends here that says what somebody can or cannot do.
    private static func isPotential(
        at end: Int, in bytes: UnsafeBufferPointer<UInt8>, _ endings: [[UInt8]]
    ) -> Bool {
        endings.contains { follows($0, end, bytes) } && !orders.contains { follows($0, end, bytes) }
    }

    private static func ends(_ clause: [Unicode.Scalar], in words: [[Unicode.Scalar]]) -> Bool {
        words.contains { clause.reversed().starts(with: $0.reversed()) }
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
