import Testing

@testable import KiriwakeSearch

struct NormalizerTests {
    private func normalized(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: Normalizer.normalize(text))
        return String(result)
    }

    @Test func `every way to write a kana word meets, and voicing stays`() {
        for text in ["ﾛｸﾞｲﾝ", "ろぐいん", "ログイン", "ロク\u{3099}イン", "ロク゛イン"] {
            #expect(normalized(text) == "ろぐいん")
        }
        #expect(Set(["パス", "バス", "ハス"].map(normalized)).count == 3)
        #expect(normalized("２段階ＡＢＣ①") == "2段階abc1")
        #expect(normalized("時々、いすゞ") == "時時、いすず")
        #expect(normalized("サ-バ〜ーア") == "さーばーあ")
    }

    @Test func `a text becomes atoms of one dense character or one word`() {
        #expect(Atom.text(of: Atom.atoms(of: "  2段階認証の codes, don't… /ap/cvf ")) == "2段階認証の code dont ap cvf")
    }

    @Test func `Latin letters are read as kana`() {
        #expect(
            ["roguin", "pasuwaado", "konnichiha", "tukkomi", "matchi", "amazonn", "xyz"].map(RomajiReader.hiragana)
                == ["ろぐいん", "ぱすわあど", "こんにちは", "つっこみ", "まっち", "あまぞん", nil])
    }

    @Test func `a name is filed under the row of its usual reading`() {
        let rows = [
            "端末確認": "た", "偽さいと": "な", "古い番号": "は", "新しい電話": "あ", "新規": "さ", "乗っ取り": "な", "何もない": "な",
            "使えない": "た", "使用停止": "さ", "知らない": "さ", "母": "は", "問い合わせ": "た", "ゔぁいおりん": "あ", "sim": "S",
            "別の送り先": "は", "他の人": "は", "本を読む": "は",
        ]
        for (name, row) in rows { #expect(Initial(name).name == row, "\(name)") }
        #expect(Initial("2段階").name == nil)
    }
}
