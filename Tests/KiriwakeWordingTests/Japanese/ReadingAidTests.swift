import Foundation
import KiriwakeModel
import Testing

@testable import KiriwakeWording

struct ReadingAidTests {
    private let readings = ["端末": "たんまつ", "端末確認": "たんまつかくにん", "番号": "ばんごう"]

    private func aid(_ tag: String = "ja") throws -> ReadingAid {
        ReadingAid(try #require(Language(tag: tag, index: 0)), readings: readings)
    }

    private func phrases(_ text: String) throws -> [String] {
        try aid().phrased(text).replacing(ReadingAid.spareBreak, with: "").components(separatedBy: ReadingAid.lineBreak)
    }

    @Test func `a line may end after particles and marks, before a content word`() throws {
        #expect(try phrases("いま画面の見出しは何ですか") == ["いま", "画面の", "見出しは", "何ですか"])
        #expect(try phrases("コードの送り先はどこですか") == ["コードの", "送り先は", "どこですか"])
        #expect(try phrases("「認証が必要です」という画面") == ["「認証が", "必要です」という", "画面"])
        #expect(try phrases("古い番号に、SMSが届く") == ["古い", "番号に、", "SMSが", "届く"])
    }

    @Test func `a verb ends before what it describes, and a mark is never the first of a line`() throws {
        #expect(try phrases("番号を直す画面") == ["番号を", "直す", "画面"])
        #expect(try phrases("古い番号で出た画面") == ["古い", "番号で", "出た", "画面"])
        #expect(try phrases("症状・原因・直し方の図") == ["症状・", "原因・", "直し方の", "図"])
    }

    @Test func `words in hiragana begin phrases after a particle or a comma`() throws {
        #expect(
            try phrases("連絡先のうち、いま受け取れるのはどれですか")
                == ["連絡先のうち、", "いま", "受け取れるのは", "どれですか"])
        #expect(try phrases("身に覚えのないことがありますか") == ["身に", "覚えのない", "ことが", "ありますか"])
        #expect(try phrases("認証アプリは、どんな様子ですか") == ["認証アプリは、", "どんな", "様子ですか"])
        #expect(try phrases("子どもの端末ではありません、という表示") == ["子どもの", "端末ではありません、という", "表示"])
    }

    @Test func `a word inside another begins no phrase`() throws {
        #expect(try phrases("どこで読んでいますか") == ["どこで", "読んでいますか"])
        #expect(try phrases("並んでいません") == ["並んでいません"])
        #expect(try phrases("本で、いますぐ調べる") == ["本で、", "いますぐ", "調べる"])
        #expect(try phrases("アカウントそのものは無事") == ["アカウントそのものは", "無事"])
        #expect(try phrases("いつもの番号") == ["いつもの", "番号"])
    }

    @Test func `an adverb of ideographs ends before a verb, and stays in a longer word`() throws {
        #expect(try phrases("もう一度送る") == ["もう", "一度", "送る"])
        #expect(try phrases("最近変えたものはない") == ["最近", "変えた", "ものは", "ない"])
        #expect(try phrases("番号を全部打つ") == ["番号を", "全部", "打つ"])
        #expect(try phrases("全部品を一度目に") == ["全部品を", "一度目に"])
    }

    @Test func `an adjective ends before its noun`() throws {
        #expect(try phrases("心配な知らせ") == ["心配な", "知らせ"])
        #expect(try phrases("同じことを聞く") == ["同じ", "ことを", "聞く"])
    }

    @Test func `what is polite about a word stays with it`() throws {
        #expect(try phrases("店のお知らせとご利用") == ["店の", "お知らせと", "ご利用"])
        #expect(try phrases("お知らせ") == ["お知らせ"])
    }

    @Test func `one kana inside a word splits nothing`() throws {
        #expect(try phrases("送り先") == ["送り先"])
        #expect(try phrases("入れ直した番号") == ["入れ直した", "番号"])
    }

    @Test func `a phrase too long for a line is split where ideographs and katakana meet`() throws {
        #expect(try phrases("半年間サインインできなかった話") == ["半年間", "サインインできなかった", "話"])
        #expect(try phrases("確認コードの番号") == ["確認コードの", "番号"])
    }

    @Test func `a phrase longer than five characters has a place to break where the style sheet allows it`() throws {
        #expect(
            try aid().phrased("サインインできない人")
                == "サインイン\(ReadingAid.spareBreak)できない\(ReadingAid.lineBreak)人")
    }

    @Test func `other languages are left alone, and text is made safe`() throws {
        #expect(try aid("en").phrased("Is A < B & 番号?") == "Is A &lt; B &amp; 番号?")
        #expect(try aid().phrased("<b>の番号") == "&lt;b&gt;の\(ReadingAid.lineBreak)番号")
    }

    @Test func `the longest word carries its reading, and without the reading the text is the same`() throws {
        let html = try aid().annotated("端末確認の番号は端末へ")
        #expect(
            html == "<ruby>端末確認<rp>（</rp><rt>たんまつかくにん</rt><rp>）</rp></ruby>の<wbr aria-hidden=\"true\">"
                + "<ruby>番号<rp>（</rp><rt>ばんごう</rt><rp>）</rp></ruby>は<wbr aria-hidden=\"true\">"
                + "<ruby>端末<rp>（</rp><rt>たんまつ</rt><rp>）</rp></ruby>へ")
        let shown = html.replacing(/<r[pt]>[^<]*<\/r[pt]>/, with: "").replacing(/<[^>]*>/, with: "")
        #expect(shown == "端末確認の番号は端末へ")
    }
}
