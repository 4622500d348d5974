/// What the index is made of: pairs of neighbouring dense characters, a dense character that ends its run, and words.
package enum Terms {
    /// The terms of indexed text, in order.
    static func indexed(_ atoms: [Atom], _ add: (String) -> Void) {
        for (index, atom) in atoms.enumerated() {
            switch atom {
            case .word(let word): add(word)
            case .gap: continue
            case .dense(let scalar):
                if index + 1 < atoms.count, case .dense(let next) = atoms[index + 1] {
                    add(pair(scalar, next))
                } else {
                    add(String(scalar))
                }
            }
        }
    }

    /// What to look up for atoms of a query. A dense character by itself stands for every term that begins with it.
    static func queried(_ atoms: some RandomAccessCollection<Atom>) -> [Term] {
        var terms: [Term] = []
        var previous: Unicode.Scalar?
        for (index, atom) in zip(atoms.indices, atoms) {
            guard case .dense(let scalar) = atom else {
                if case .word(let word) = atom { terms.append(.exact(word)) }
                previous = nil
                continue
            }
            let after = atoms.index(after: index)
            if after < atoms.endIndex, case .dense(let next) = atoms[after] {
                terms.append(.exact(pair(scalar, next)))
            } else if previous == nil {
                terms.append(.prefix(String(scalar)))
            }
            previous = scalar
        }
        return terms
    }

    static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> String {
        var text = String.UnicodeScalarView()
        text.append(first)
        text.append(second)
        return String(text)
    }

    /// The order of terms in the index: that of UTF-16 units, as browsers compare strings.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf16.lexicographicallyPrecedes(right.utf16)
    }
}

/// One thing to look up.
enum Term: Hashable, Sendable {
    case exact(String)
    /// Every term that begins so.
    case prefix(String)
}
