/// What came of a fix that did not solve the problem. Its name is what arguments, addresses and tables write.
package enum Attempt: String, CaseIterable, Hashable, Sendable {
    /// It was carried out and did not help.
    case failed
    /// It could not be carried out.
    case impossible
}
