/// A number with its noun.
package enum Count {
    /// Such as `1 file`, `2 files`.
    /// - Parameter plural: nil for the noun with an `s`.
    package static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
