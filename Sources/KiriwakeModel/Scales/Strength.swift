/// How strongly one thing is associated with another: a symptom with a cause, a fix with a cause.
package enum Strength: String, CaseIterable, Sendable {
    case always, usually, sometimes, rarely, never

    /// Whether it happens at all.
    package var isPossible: Bool { self != .never }
}
