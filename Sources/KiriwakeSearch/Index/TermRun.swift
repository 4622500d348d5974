/// Cuts the order of terms into runs of about the same length in Latin and in Japanese text, so that each run can be
/// merged by itself and the runs joined without sorting.
enum TermRun {
    static let count = 104

    /// Never decreases for a later term.
    static func number(of term: String) -> Int {
        let unit = Int(term.utf16.first ?? 0)
        return switch unit {
        case ..<0x61: 0
        case 0x61...0x7A: 1 + unit - 0x61
        case ..<0x3041: 27
        case 0x3041..<0x3101: 28 + (unit - 0x3041) / 8
        case ..<0xA000: 52 + max(0, unit - 0x3101) / 640
        default: 103
        }
    }
}
