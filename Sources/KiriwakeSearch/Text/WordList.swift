/// Titles, and aliases short enough to be looked up, in the order of their first sound or letter. Sentences that people type
/// are for search: nobody looks for one by its first letter.
package struct WordList {
    /// What an alias may weigh at most: each dense character one, each word two.
    private static let longest = 8

    package struct Entry {
        package let name: String
        /// Title of the page; nil where the name is the title.
        package let title: String?
        package let path: String
    }

    package struct Group {
        package let name: String
        package let anchor: String
        package let entries: [Entry]
    }

    package let groups: [Group]

    /// - Parameter other: name of the group of digits and signs.
    /// - Complexity: names × logarithm of their number.
    package init(_ corpus: SearchCorpus, other: String) {
        var entries: [(key: Initial, text: String, entry: Entry)] = []
        for document in corpus.documents {
            for (place, name) in ([document.title] + document.aliases).enumerated() {
                let atoms = Atom.atoms(of: name)
                guard place == 0 || Self.length(of: atoms) <= Self.longest else { continue }
                let text = Atom.text(of: atoms)
                let entry = Entry(name: name, title: place == 0 ? nil : document.title, path: document.path)
                entries.append((Initial(text), text, entry))
            }
        }
        entries.sort {
            ($0.key, $0.text, $0.entry.name, $0.entry.path) < ($1.key, $1.text, $1.entry.name, $1.entry.path)
        }
        var groups: [Group] = []
        var start = 0
        while start < entries.count {
            let key = entries[start].key
            let end = entries[start...].firstIndex { $0.key != key } ?? entries.count
            groups.append(
                Group(
                    name: key.name ?? other, anchor: "g\(groups.count + 1)",
                    entries: entries[start..<end].map(\.entry)))
            start = end
        }
        self.groups = groups
    }

    private static func length(of atoms: [Atom]) -> Int {
        atoms.reduce(0) { sum, atom in
            switch atom {
            case .dense: sum + 1
            case .word: sum + 2
            case .gap: sum
            }
        }
    }
}
