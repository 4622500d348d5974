/// What a fix can cost a reader besides time.
package enum Risk: String, CaseIterable, Sendable, Comparable {
    case none, low, medium, high, irreversible

    package static func < (left: Risk, right: Risk) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        case .irreversible: 4
        }
    }
}
