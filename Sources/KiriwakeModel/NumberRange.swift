/// The values that a number of the site's configuration may have.
package struct NumberRange: Sendable, Hashable {
    package let bounds: ClosedRange<Double>
    /// Whether only whole numbers are allowed.
    package let isWhole: Bool

    package init(_ bounds: ClosedRange<Double>) {
        self.bounds = bounds
        isWhole = false
    }

    package init(whole bounds: ClosedRange<Int>) {
        self.bounds = Double(bounds.lowerBound)...Double(bounds.upperBound)
        isWhole = true
    }

    package func contains(_ number: Double) -> Bool {
        bounds.contains(number) && (!isWhole || number == number.rounded())
    }

    /// Such as `a number from 0.0 to 0.5`.
    package var expectation: String {
        isWhole
            ? "a whole number from \(Int(bounds.lowerBound)) to \(Int(bounds.upperBound))"
            : "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
    }
}
