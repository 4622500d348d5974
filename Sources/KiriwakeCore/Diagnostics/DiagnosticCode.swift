/// Stable name of a rule, such as `KW103`. Codes are never reused.
package struct DiagnosticCode: Hashable, Sendable, RawRepresentable {
    package let rawValue: String

    /// - Parameter rawValue: `KW` and three digits; anything else is no code.
    package init?(rawValue: String) {
        let digits = rawValue.utf8.dropFirst(2)
        guard rawValue.hasPrefix("KW"), digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }
}

extension DiagnosticCode: ExpressibleByStringLiteral {
    package init(stringLiteral value: StaticString) {
        guard let code = DiagnosticCode(rawValue: value.description) else {
            preconditionFailure("\(value) is not of the form KW123")
        }
        self = code
    }
}

extension DiagnosticCode: CustomStringConvertible {
    package var description: String { rawValue }
}
