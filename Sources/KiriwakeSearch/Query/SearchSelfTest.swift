import KiriwakeModel

/// Whether every page is found by its names and by every piece of them.
package struct SearchSelfTest: Sendable {
    package struct Miss: Hashable, Sendable {
        package let query: String
        package let path: String
    }

    /// Queries tried.
    package let count: Int
    package let misses: [Miss]

    /// - Complexity: a search for each two neighbouring characters of each title and alias; the same piece is searched
    ///   once.
    package init(_ engine: SearchEngine) {
        let documents = engine.index.corpus.documents
        var wanted: [String: [Place<SearchDocument>]] = [:]
        for (place, document) in documents.enumerated() {
            for name in [document.title] + document.aliases {
                var queries: Set<String> = [name]
                let characters = Array(name)
                for start in characters.indices.dropLast() {
                    let piece = String(characters[start...start + 1])
                    // A piece of signs alone, or one letter and a space, carries no information.
                    if Self.saysSomething(piece) { queries.insert(piece) }
                }
                for query in queries { wanted[query, default: []].append(Place(place)) }
            }
        }
        var misses: [Miss] = []
        for (query, places) in wanted.sorted(by: { $0.key < $1.key }) {
            let found = Set(engine.search(query).hits.map(\.document))
            for place in places where !found.contains(place) {
                misses.append(Miss(query: query, path: engine.index.corpus[place].path))
            }
        }
        count = wanted.count
        self.misses = misses
    }

    private static func saysSomething(_ piece: String) -> Bool {
        let atoms = Atom.atoms(of: piece)
        if atoms.contains(where: { if case .dense = $0 { true } else { false } }) { return true }
        guard atoms.count == 1, case .word(let word) = atoms[0] else { return false }
        return word.utf16.count > 1
    }
}
