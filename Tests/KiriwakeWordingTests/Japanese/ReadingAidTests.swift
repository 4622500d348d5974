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
        try aid().phrased(text).components(separatedBy: "<wbr>")
    }

    @Test func `a line may end after particles and marks, before a content word`() throws {
        #expect(try phrases("いま画面の見出しは何ですか") == ["いま", "画面の", "見出しは", "何ですか"])
        #expect(try phrases("コードの送り先はどこですか") == ["コードの", "送り先はどこですか"])
        #expect(try phrases("「認証が必要です」という画面") == ["「認証が", "必要です」という", "画面"])
        #expect(try phrases("古い番号に、SMSが届く") == ["古い番号に、", "SMSが", "届く"])
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

    @Test func `other languages are left alone, and text is made safe`() throws {
        #expect(try aid("en").phrased("Is A < B & 番号?") == "Is A &lt; B &amp; 番号?")
        #expect(try aid().phrased("<b>の番号") == "&lt;b&gt;の<wbr>番号")
    }

    @Test func `the longest word carries its reading, and without the reading the text is the same`() throws {
        let html = try aid().annotated("端末確認の番号は端末へ")
        #expect(
            html == "<ruby>端末確認<rt>たんまつかくにん</rt></ruby>の<wbr><ruby>番号<rt>ばんごう</rt></ruby>は<wbr>"
                + "<ruby>端末<rt>たんまつ</rt></ruby>へ")
        let shown = html.replacing(/<rt>[^<]*<\/rt>/, with: "").replacing(/<[^>]*>/, with: "")
        #expect(shown == "端末確認の番号は端末へ")
    }
}
