import KiriwakeCore
import Testing

@testable import KiriwakeWording

struct SpareBreaksTests {
    private func parts(_ text: String) -> [String] {
        let characters = Array(text)
        var parts: [String] = []
        var start = 0
        for end in SpareBreaks.indices(in: characters, phrases: []) + [characters.count] {
            parts.append(String(characters[start..<end]))
            start = end
        }
        return parts
    }

    @Test func `a phrase that fits stays whole`() {
        #expect(parts("アマゾンに") == ["アマゾンに"])
        #expect(parts("0120-99") == ["0120-99"])
    }

    @Test func `a longer one is cut at the ends of words, as seldom as that fits`() {
        #expect(parts("サインインできない") == ["サインイン", "できない"])
        #expect(parts("2段階認証アプリの") == ["2段階認証", "アプリの"])
        #expect(parts("確認番号送信の") == ["確認番号", "送信の"])
        #expect(parts("閉鎖されたという") == ["閉鎖された", "という"])
        #expect(parts("アカウント「保留」") == ["アカウント", "「保留」"])
    }

    @Test(arguments: [
        "アカウントが", "メールアドレス", "見分けます。", "受け取れない", "乗っ取られた", "確認しましょう", "お知らせください",
        "認められない", "電話番号帳の", "「アカウント", "1234567890123", "amazon.co.jp",
    ])
    func `no word is cut, however long it is`(text: String) {
        let words = [
            "アカウント", "メールアドレス", "見分けます", "受け取れない", "乗っ取られた", "お知らせ", "認められない", "確認", "電話番号帳",
            "1234567890123", "amazon.co.jp",
        ]
        let parts = parts(text)
        for word in words where text.contains(word) {
            #expect(parts.contains { $0.contains(word) }, "\(text): \(parts)")
        }
    }

    @Test func `no part begins with a mark or a small kana, and none ends with a bracket that opens`() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("あかをにっー、。「」確認番号送信コードABCできるという")
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in letters.randomElement(using: &random)! })
            let parts = parts(text)
            #expect(parts.joined() == text)
            for part in parts.dropFirst() { #expect(!"、。」ーっ".contains(part.first ?? "、"), "\(text): \(parts)") }
            for part in parts.dropLast() { #expect(part.last != "「", "\(text): \(parts)") }
        }
    }
}
