package import KiriwakeModel

/// Readers whom a fix does not help although they may expect it to.
package struct FixFinding: Sendable, Hashable {
    /// A cause that the fix ends, and one mistaken for it that it does not help.
    package struct Mistake: Sendable, Hashable {
        package let helped: Place<Cause>
        package let notHelped: Place<Cause>
        package let pair: KnowledgeGraph.PairPlace
        /// Questions that separate the two, in the author's order.
        package let tellApart: [Place<Question>]
    }

    /// The commonest first; of equally common ones that which the look-alike's own article names first.
    package let mistakes: [Mistake]
    /// Answers that a reader must not have denied, by question; of several answers to one question any is enough.
    package let needs: [[SymptomID]]
    /// Look-alikes that must be ruled out before the fix is offered, the commonest first.
    package let guardedFrom: [Place<Cause>]
    /// Share of readers who have one of these look-alikes.
    package let misledShare: Double

    /// Pairs of which the fix helps one side only, in their order.
    package var pairs: [KnowledgeGraph.PairPlace] { Set(mistakes.map(\.pair)).sorted() }

    /// Look-alikes of one cause that the fix does not help.
    package func notHelped(beside cause: Place<Cause>) -> [Place<Cause>] {
        mistakes.filter { $0.helped == cause }.map(\.notHelped)
    }

    /// Every look-alike that the fix does not help, each once.
    package var notHelped: [Place<Cause>] {
        var seen: Set<Place<Cause>> = []
        return mistakes.map(\.notHelped).filter { seen.insert($0).inserted }
    }
}
