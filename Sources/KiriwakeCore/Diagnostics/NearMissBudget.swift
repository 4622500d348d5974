/// How many proposals a report still makes. Beyond the first few hundred, unknown words are no misspellings, and to look
/// for each among thousands of names would take minutes.
package struct NearMissBudget: Sendable {
    private var left: Int

    package init(_ left: Int = 300) { self.left = left }

    /// The nearest candidate, while proposals are left.
    package mutating func best(for word: String, among candidates: some Sequence<String>) -> String? {
        guard left > 0 else { return nil }
        left -= 1
        return NearMiss.best(for: word, among: candidates)
    }

    /// The question whether the nearest candidate was meant, while proposals are left.
    package mutating func question(for word: String, among candidates: some Sequence<String>) -> String? {
        best(for: word, among: candidates).map { "did you mean '\($0)'?" }
    }
}
