import KiriwakeCore
import KiriwakeModel

/// What a file of the content folder is, told by its path alone.
struct ContentPath: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case symptom = "symptoms"
        case question = "questions"
        case cause = "causes"
        case fix = "fixes"
        case guide = "guides"
    }

    let kind: Kind
    /// The stem without language; for guides the path below their folder.
    let name: String
    let language: Language
    /// Path below the content folder.
    let path: String

    /// - Parameter path: relative to the content folder, ending in `.md`.
    /// - Returns: nil for a file in a folder of no kind.
    init?(path: String, languages: [Language]) {
        guard path.hasSuffix(".md"), let slash = path.firstIndex(of: "/"),
            let kind = Kind(rawValue: String(path[..<slash]))
        else { return nil }
        let stem = path[path.index(after: slash)...].dropLast(3)
        guard kind == .guide || !stem.contains("/") else { return nil }
        self.kind = kind
        self.path = path
        let suffix = languages.dropFirst().first { stem.hasSuffix("." + $0.tag) }
        language = suffix ?? languages[0]
        name = String(suffix.map { stem.dropLast($0.tag.count + 1) } ?? stem)
    }
}
