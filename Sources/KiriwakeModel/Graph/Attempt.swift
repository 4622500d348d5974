/// What came of a fix, as far as it is evidence about what is wrong. Its name is what arguments, addresses and tables write.
package enum Attempt: String, CaseIterable, Hashable, Sendable {
    /// It was carried out and did not help.
    case failed
    /// It could not be carried out.
    case impossible
    /// It was carried out and helped, and something else still does not work.
    case worked
}
