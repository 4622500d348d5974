import KiriwakeCore
import Testing

struct ColourTests {
    @Test func `a colour is written with three or six digits, and printed with six`() {
        #expect(Colour("#1F4f86")?.text == "#1f4f86")
        #expect(Colour("#abc")?.text == "#aabbcc")
    }

    @Test(arguments: ["", "#", "1f4f86", "#1f4f8", "#1f4f86ff", "#1f4fxy", "teal", "#+1f4f8", "#１f4f86"])
    func `anything else is none`(text: String) {
        #expect(Colour(text) == nil)
    }

    @Test func `contrast is that of WCAG, whichever colour comes first`() throws {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
        #expect(Colour.white.contrast(with: .white) == 1)
        let grey = try #require(Colour("#767676"))
        #expect(abs(grey.contrast(with: .white) - 4.5422) < 1e-4)
        #expect(grey.contrast(with: .white) == Colour.white.contrast(with: grey))
    }

    @Test func `a mixture lies between its colours`() throws {
        #expect(Colour.black.mixed(with: .white, share: 0.2).text == "#333333")
        #expect(Colour.black.mixed(with: .white, share: 0).text == "#000000")
        #expect(Colour.black.mixed(with: .white, share: 1).text == "#ffffff")
    }
}
