/// What it takes to answer a question: one glance at the screen, a look around, or trying something out.
package enum Effort: String, CaseIterable, Sendable {
    case glance, look, `try`
}
