/// An opaque colour in sRGB.
package struct Colour: Sendable, Hashable {
    /// Red, green and blue, from 0 to 1.
    private let channels: [Double]

    package static let white = Colour(channels: [1, 1, 1])
    package static let black = Colour(channels: [0, 0, 0])

    private init(channels: [Double]) { self.channels = channels }

    /// - Parameter text: `#rrggbb` or `#rgb`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard text.first == "#" else { return nil }
        let digits = text.dropFirst().unicodeScalars.compactMap { Int(String($0), radix: 16) }
        guard digits.count == text.unicodeScalars.count - 1, digits.count == 3 || digits.count == 6 else { return nil }
        channels =
            digits.count == 3
            ? digits.map { Double($0) / 15 }
            : stride(from: 0, to: 6, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
    }

    /// As `#rrggbb`.
    package var text: String {
        "#"
            + channels.map { channel in
                let digits = String(Int((channel * 255).rounded()), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// - Parameter share: of the other colour, from 0 to 1.
    package func mixed(with other: Colour, share: Double) -> Colour {
        Colour(channels: zip(channels, other.channels).map { $0 * (1 - share) + $1 * share })
    }

    /// Contrast ratio of WCAG 2.2, from 1 to 21.
    package func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// Relative luminance of WCAG 2.2.
    private var luminance: Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x^2.4 as x² · x^0.4, the root by Newton's method, so that every machine gives the same digits.
    private static func power(_ base: Double) -> Double {
        let square = base * base
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
