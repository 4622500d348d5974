/// A length of time in minutes, the unit of every cost.
package struct Minutes: Hashable, Sendable, Comparable {
    package let value: Double

    package init(_ value: Double) { self.value = value }

    /// - Parameter text: a whole number and its unit: `30s`, `15m`, `2h` or `1d`.
    package init?(text: String) {
        guard let unit = text.last, let count = Int(text.dropLast()), count >= 0, count <= 100_000 else { return nil }
        switch unit {
        case "s": value = Double(count) / 60
        case "m": value = Double(count)
        case "h": value = Double(count) * 60
        case "d": value = Double(count) * 60 * 24
        default: return nil
        }
    }

    package static let none = Minutes(0)
    package static let hour = Minutes(60)

    package static func < (left: Minutes, right: Minutes) -> Bool { left.value < right.value }
}
