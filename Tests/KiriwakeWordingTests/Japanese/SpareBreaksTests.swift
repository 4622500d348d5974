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

    @Test func `a longer one is cut at the ends of words`() {
        #expect(parts("サインインできない") == ["サインイン", "できない"])
        #expect(parts("カスタマーサービスに") == ["カスタマー", "サービスに"])
        #expect(parts("確認番号送信済みの") == ["確認番号", "送信済みの"])
        #expect(parts("連絡先のうち、") == ["連絡先の", "うち、"])
    }

    @Test func `no part begins with a mark or a small kana, and none ends with a bracket that opens`() {
        for text in ["見つからないっ、などです。", "アプリケーションショップ", "（「申請する」をする前に）", "あああああ、ああああああ。"] {
            for part in parts(text).dropFirst() {
                #expect(!"、。」）ーっょッョ".contains(part.first ?? " "), "\(text): \(part)")
            }
            for part in parts(text) { #expect(!"「（".contains(part.last ?? " "), "\(text): \(part)") }
        }
    }

    @Test func `an address and a number stay whole however long they are`() {
        #expect(parts("amazon.co.jpのサイトに").first == "amazon.co.jp")
        #expect(parts("1234567890123") == ["1234567890123"])
    }

    @Test func `parts fit wherever that is possible`() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("あかをにっー、。「」確認番号送信コードABC")
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in letters.randomElement(using: &random)! })
            #expect(parts(text).joined() == text)
            #expect(longest(parts(text)) <= shortestPossible(Array(text)), "\(text): \(parts(text))")
        }
    }

    private func width(_ text: some Collection<Character>) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

    /// By how much the widest part is too wide.
    private func longest(_ parts: [String]) -> Int { parts.map { max(0, width($0) - 10) }.reduce(0, +) }

    /// The same for the best of all ways to cut.
    private func shortestPossible(_ text: [Character]) -> Int {
        let places = (1..<max(1, text.count)).filter { place in
            let (before, after) = (text[place - 1], text[place])
            return !"っー、。」".contains(after) && before != "「" && !(before.isASCII && after.isASCII)
        }
        return (0..<(1 << places.count)).map { chosen in
            var start = 0
            var excess = 0
            for end in places.indexed(where: { chosen >> $0 & 1 == 1 }) + [text.count] {
                excess += max(0, width(text[start..<end]) - 10)
                start = end
            }
            return excess
        }.min() ?? 0
    }
}

extension [Int] {
    fileprivate func indexed(where isChosen: (Int) -> Bool) -> [Int] {
        indices.filter(isChosen).map { self[$0] }
    }
}
