package import KiriwakeCore

/// A site's own accent colour, and what the style sheet makes of it in light and in dark.
package struct Accent: Sendable, Hashable {
    /// What WCAG 2.2 asks of text at level AA.
    private static let readable = 4.5
    /// Of the shipped style sheet.
    private static let darkCard = Colour("#1d2328") ?? .black

    private let light: Colour

    package init(_ colour: Colour) { light = colour }

    /// The ground of what is set off in the accent's colour.
    private var soft: Colour { light.mixed(with: .white, share: 0.92) }

    /// Whether text in this colour can be read on the site's light grounds.
    package var isReadable: Bool { light.contrast(with: soft) >= Self.readable }

    /// The nearest darker colour that can be read.
    package var readable: Colour {
        let shades = (0...100).map { light.mixed(with: .black, share: Double($0) / 100) }
        return shades.first { Accent($0).isReadable } ?? .black
    }

    /// The same colour, as much lighter as it must be to be read on the dark grounds.
    private var dark: Colour {
        let ground = Self.darkCard
        let tints = (0...100).map { light.mixed(with: .white, share: Double($0) / 100) }
        return tints.first { $0.contrast(with: ground.mixed(with: $0, share: 0.12)) >= 6 } ?? .white
    }

    /// Rules that follow the style sheet and override its colours.
    var css: String {
        let onDark = dark.mixed(with: .black, share: 0.85)
        return """

            :root { --accent: \(light.text); --accent-deep: \(light.mixed(with: .black, share: 0.25).text); --on-accent: #fff; --soft: \(soft.text); }
            @media (prefers-color-scheme: dark) {
              :root { --accent: \(dark.text); --accent-deep: \(dark.mixed(with: .white, share: 0.35).text); --on-accent: \(onDark.text); --soft: \(Self.darkCard.mixed(with: dark, share: 0.12).text); }
            }
            @media (forced-colors: active) {
              :root { --accent: LinkText; --accent-deep: LinkText; --soft: Canvas; }
            }

            """
    }
}
