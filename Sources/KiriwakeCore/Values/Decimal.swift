/// Numbers for people.
package enum Decimal {
    /// - Parameters:
    ///   - share: from 0 to 1.
    ///   - places: digits after the point, at least 1.
    package static func percent(_ share: Double, places: Int = 1) -> String { text(share * 100, places: places) + " %" }

    /// - Parameter places: digits after the point, at least 1.
    package static func text(_ value: Double, places: Int) -> String {
        var unit = 1.0
        for _ in 0..<places { unit *= 10 }
        let scaled = (value.magnitude * unit).rounded()
        guard scaled < 1e15 else { return String(value) }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// With a plus sign where the number is above zero.
    package static func signed(_ value: Double, places: Int) -> String {
        let text = text(value, places: places)
        return value > 0 && text.contains { $0 != "0" && $0 != "." } ? "+" + text : text
    }
}
