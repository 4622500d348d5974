/// Six digits that name a state of the wizard, to be read out on the phone.
package struct CaseCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    private static let first = 100_000
    private static let last = 999_999

    private let number: Int

    /// - Parameter number: six digits, without a zero in front.
    package init(_ number: Int) {
        precondition((Self.first...Self.last).contains(number), "a case code has six digits")
        self.number = number
    }

    /// - Parameter text: nothing but the six digits; any other text is no code.
    package init?(_ text: String) {
        guard text.utf8.count == 6, let number = Int(text), number >= Self.first else { return nil }
        self.number = number
    }

    /// The code that a hash leads to.
    package init(hash: UInt64) { number = Self.first + Int(hash % UInt64(Self.last - Self.first + 1)) }

    /// The code that is tried where this one is taken.
    package var next: CaseCode { CaseCode(number == Self.last ? Self.first : number + 1) }

    package var description: String { String(number) }

    package static func < (a: CaseCode, b: CaseCode) -> Bool { a.number < b.number }
}
