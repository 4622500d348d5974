/// Reads Latin letters as hiragana, in the Hepburn and the Kunrei spelling: `roguin` → ろぐいん.
enum RomajiReader {
    /// - Returns: nil when any letter is left over.
    static func hiragana(_ word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= 2 else { return nil }
        var kana = ""
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            if letter == next, letter != UInt8(ascii: "n"), !"aiueo".utf8.contains(letter) {
                kana += "っ"
                index += 1
                continue
            }
            if letter == UInt8(ascii: "n"), !"aiueoy".utf8.contains(next) {
                kana += "ん"
                index += next == UInt8(ascii: "n") && !followsVowel(letters, index + 2) ? 2 : 1
                continue
            }
            if letter == UInt8(ascii: "t"), next == UInt8(ascii: "c") {
                kana += "っ"
                index += 1
                continue
            }
            guard
                let length = [4, 3, 2, 1].first(where: { length in
                    index + length <= letters.count
                        && syllables[String(decoding: letters[index..<index + length], as: UTF8.self)] != nil
                })
            else { return nil }
            kana += syllables[String(decoding: letters[index..<index + length], as: UTF8.self)] ?? ""
            index += length
        }
        return kana
    }

    private static func followsVowel(_ letters: [UInt8], _ index: Int) -> Bool {
        index < letters.count && "aiueoy".utf8.contains(letters[index])
    }

    private static let syllables: [String: String] = {
        var syllables: [String: String] = [:]
        let parts = table.split(whereSeparator: \.isWhitespace).map(String.init)
        for index in stride(from: 0, to: parts.count - 1, by: 2) { syllables[parts[index]] = parts[index + 1] }
        return syllables
    }()

    /// Letters and kana in turn, separated by blanks. The build writes it for the script.
    static let table = """
        a あ i い u う e え o お ka か ki き ku く ke け ko こ sa さ si し shi し su す se せ so そ
        ta た ti ち chi ち tu つ tsu つ te て to と na な ni に nu ぬ ne ね no の
        ha は hi ひ hu ふ fu ふ he へ ho ほ ma ま mi み mu む me め mo も ya や yu ゆ yo よ
        ra ら ri り ru る re れ ro ろ wa わ wo を ga が gi ぎ gu ぐ ge げ go ご za ざ zi じ ji じ zu ず ze ぜ zo ぞ
        da だ di でぃ du づ de で do ど ba ば bi び bu ぶ be べ bo ぼ pa ぱ pi ぴ pu ぷ pe ぺ po ぽ
        kya きゃ kyu きゅ kyo きょ sya しゃ syu しゅ syo しょ sha しゃ shu しゅ sho しょ she しぇ
        tya ちゃ tyu ちゅ tyo ちょ cha ちゃ chu ちゅ cho ちょ che ちぇ nya にゃ nyu にゅ nyo にょ
        hya ひゃ hyu ひゅ hyo ひょ mya みゃ myu みゅ myo みょ rya りゃ ryu りゅ ryo りょ
        gya ぎゃ gyu ぎゅ gyo ぎょ ja じゃ ju じゅ jo じょ je じぇ zya じゃ zyu じゅ zyo じょ jya じゃ jyu じゅ jyo じょ
        bya びゃ byu びゅ byo びょ pya ぴゃ pyu ぴゅ pyo ぴょ fa ふぁ fi ふぃ fe ふぇ fo ふぉ va ゔぁ vi ゔぃ vu ゔ ve ゔぇ vo ゔぉ
        thi てぃ dhi でぃ whi うぃ wi うぃ we うぇ tsa つぁ
        """
}
