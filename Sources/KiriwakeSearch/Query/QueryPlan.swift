/// A query taken apart: what to look up, and the alternatives to it.
struct QueryPlan: Sendable {
    /// One way to satisfy a unit.
    struct Alternative: Sendable {
        let terms: [Term]
        let weight: Double
        /// Whether a page must hold every term.
        let needsAll: Bool
        /// The words looked up instead of those typed.
        let instead: String?

        init(_ terms: [Term], weight: Double = 1, needsAll: Bool = true, instead: String? = nil) {
            self.terms = terms
            self.weight = weight
            self.needsAll = needsAll
            self.instead = instead
        }

        /// Any of the words for a term of the glossary.
        init(of concept: Int, weight: Double = 1, instead: String? = nil) {
            self.init([.exact(Terms.concept(concept))], weight: weight, instead: instead)
        }
    }

    /// A piece of the query; a page scores with its best alternative.
    struct Unit: Sendable {
        /// As typed, normalised.
        let typed: String
        /// Weight of the piece, 1 for most.
        let weight: Double
        let alternatives: [Alternative]
        /// The word taken for one that no page holds.
        let correction: String?

        init(_ typed: String, weight: Double = 1, _ alternatives: [Alternative], correction: String? = nil) {
            self.typed = typed
            self.weight = weight
            self.alternatives = alternatives
            self.correction = correction
        }
    }

    let atoms: [Atom]
    let units: [Unit]
    /// Terms of the query as it is written, without endings and common words.
    let content: [String]

    /// What is left to try when no page holds any of it: single characters.
    var loose: QueryPlan {
        let units = atoms.compactMap { atom -> Unit? in
            guard case .dense(let scalar) = atom else { return nil }
            return Unit(String(scalar), [Alternative([.prefix(String(scalar))])])
        }
        return QueryPlan(atoms: atoms, units: units, content: content)
    }
}
