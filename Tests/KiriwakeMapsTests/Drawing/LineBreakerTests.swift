import Testing

@testable import KiriwakeMaps

struct LineBreakerTests {
    private let breaker = LineBreaker(width: 8)

    @Test func `what fits stays on one line`() {
        #expect(breaker.lines("Short") == ["Short"])
        #expect(breaker.lines("") == [""])
    }

    @Test func `words are split at spaces, and a word that is too long is cut`() {
        #expect(breaker.lines("The line is down") == ["The line is", "down"])
        #expect(breaker.lines("Donaudampfschifffahrt") == ["Donaudampfsc", "hifffahrt"])
    }

    @Test func `Japanese is split anywhere, but marks cling to what they belong to`() {
        #expect(breaker.lines("認証アプリの数字が合わない") == ["認証アプリの数字", "が合わない"])
        #expect(breaker.lines("いま使う番号です。次へ") == ["いま使う番号で", "す。次へ"])
        #expect(breaker.lines("この画面の見出「確認」") == ["この画面の見出", "「確認」"])
    }

    @Test func `a space that must not break does not`() {
        #expect(breaker.lines("いつも見える·\u{a0}65\u{a0}%") == ["いつも見える", "·\u{a0}65\u{a0}%"])
    }
}
