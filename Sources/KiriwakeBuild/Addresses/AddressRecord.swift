package import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel
import KiriwakeOutput

/// What `addresses.tsv` lacks before this wizard is published.
package struct AddressRecord: Sendable {
    /// States that it does not have yet, in the order of their codes.
    package let added: [RecordedState]
    private let known: PublishedAddresses

    package init(_ knowledge: KnowledgeBase, _ wizard: Wizard) {
        known = knowledge.addresses
        let codes = Set(known.states.map(\.value.code))
        added = wizard.policy.states.indexed().compactMap { place, state in
            wizard.code(place).flatMap { code in
                codes.contains(code) ? nil : RecordedState(code: code, state.evidence, wizard.model)
            }
        }.sorted { $0.code < $1.code }
    }

    /// States that it has already.
    package var recorded: Int { known.states.count }

    /// The file with all that it had, in order, and what was added.
    package var text: String {
        let head = known.comments.isEmpty ? Self.comments : known.comments
        let states = (known.states.map(\.value) + added).sorted { $0.code < $1.code }.map(\.line)
        let removed = Set(known.removed).sorted().map { "removed\t\($0)" }
        return (head + states + removed).map { $0 + "\n" }.joined()
    }

    /// Writes the file into the content folder. It is complete at any moment.
    package func write(below content: String) throws(FileError) {
        try SingleFile.write(text, to: FolderPath.withoutSlash(content) + "/addresses.tsv")
    }

    private static let comments = [
        "# Every page of the wizard that was ever published: its code, a tab, and what was answered and tried.",
        "# 'kiriwake addresses --write' adds lines. Delete none: readers may have kept the address.",
    ]
}
