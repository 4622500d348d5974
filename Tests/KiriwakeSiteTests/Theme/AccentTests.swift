import KiriwakeCore
import Testing

@testable import KiriwakeSite

struct AccentTests {
    @Test func `a colour that cannot be read on white is refused, with the nearest that can`() throws {
        let amber = Accent(try #require(Colour("#ffb300")))
        #expect(!amber.isReadable)
        #expect(Accent(amber.readable).isReadable)
        #expect(amber.readable.text == "#916600")
    }

    @Test(arguments: ["#1f4f86", "#6b3a12", "#000000", "#006400", "#7b1fa2", "#b3261e"])
    func `what the style sheet makes of it can be read in light and in dark`(text: String) throws {
        let accent = Accent(try #require(Colour(text)))
        #expect(accent.isReadable)
        let values = accent.css.matches(of: /--([a-z-]+): (#[0-9a-f]{3,6});/).map { (String($0.1), String($0.2)) }
        let names = ["accent", "accent-deep", "on-accent", "soft"]
        #expect(values.map(\.0) == names + names)
        for mode in [values.prefix(4), values.suffix(4)].map(Array.init) {
            let colours = try mode.map { try #require(Colour($0.1)) }
            #expect(colours[0].contrast(with: colours[3]) >= 4.5)
            #expect(colours[0].contrast(with: colours[2]) >= 4.5)
            #expect(colours[1].contrast(with: colours[3]) >= 4.5)
        }
    }
}
