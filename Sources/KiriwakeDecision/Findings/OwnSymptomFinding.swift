package import KiriwakeModel

/// What a symptom that only one cause shows makes of that cause when a reader reports nothing else.
package struct OwnSymptomFinding: Sendable, Hashable {
    package let answer: OfferedAnswer
    /// The belief in the cause then.
    package let belief: Double
    /// Whether the cause counts as believed.
    package let isConvincing: Bool
}
