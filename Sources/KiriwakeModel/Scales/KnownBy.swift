/// How many readers can answer a question.
package enum KnownBy: String, CaseIterable, Sendable {
    case most, many, few
}
