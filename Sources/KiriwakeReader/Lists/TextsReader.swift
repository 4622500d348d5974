package import KiriwakeCore
import KiriwakeModel

/// Reads the interface texts of one language: a theme's, and a site's own laid over them key by key.
package struct TextsReader {
    private let files: FileSystem
    /// A file that has every text of the theme, in whatever language; nil for a theme without.
    private let reference: String?
    /// Texts that templates name.
    private let named: Set<String>

    package init(files: FileSystem, reference: String?, named: Set<String>) {
        self.files = files
        self.reference = reference
        self.named = named
    }

    /// - Parameter layers: files, each laid over those before it. The first has every text; the others have those that
    ///   they change, and none that nothing shows.
    /// - Returns: texts by key, with what is wrong with the files.
    /// - Throws: a file that is missing or cannot be read.
    package func read(_ layers: [String]) throws(FileError) -> (texts: [String: String], diagnostics: [Diagnostic]) {
        var texts: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        for (place, path) in layers.enumerated() {
            let (entries, faults) = try members(path)
            diagnostics += faults
            let layer = Dictionary(entries.map { ($0.key.value, $0.text) }, uniquingKeysWith: { first, _ in first })
            if place > 0 {
                diagnostics += unknown(entries.map(\.key), known: named.union(texts.keys))
            } else if let reference, reference != path, faults.isEmpty {
                let known = Set(try members(reference).entries.map(\.key.value))
                diagnostics += unknown(entries.map(\.key), known: named.union(known))
                diagnostics += missing(known.subtracting(layer.keys), in: path)
            }
            texts.merge(layer) { _, own in own }
        }
        return (texts, diagnostics)
    }

    private func members(
        _ path: String
    ) throws(FileError) -> (entries: [(key: Located<String>, text: String)], diagnostics: [Diagnostic]) {
        guard var file = try ListFile(path, files: files) else {
            _ = try files.read(path)
            return ([], [])
        }
        var entries: [(key: Located<String>, text: String)] = []
        var diagnostics: [Diagnostic] = []
        for member in file.members() {
            if case .scalar(let text) = member.value.content {
                entries.append((member.key, text))
            } else {
                diagnostics.append(
                    Diagnostic(
                        .wrongKindOfValue, at: member.value.location,
                        "'\(member.key.value)' is \(member.value.kindName)", expected: "a text"))
            }
        }
        return (entries, file.diagnostics + diagnostics)
    }

    private func unknown(_ keys: [Located<String>], known: Set<String>) -> [Diagnostic] {
        keys.filter { !known.contains($0.value) }.map { key in
            Diagnostic(
                .unknownKey, at: key.location, "the theme has no text '\(key.value)'",
                expected: "a key of the theme's texts" + (reference.map { ", as in '\($0)'" } ?? ""),
                advice: NearMiss.question(for: key.value, among: known) ?? "delete the line")
        }
    }

    private func missing(_ keys: Set<String>, in path: String) -> [Diagnostic] {
        guard let reference, !keys.isEmpty else { return [] }
        return [
            Diagnostic(
                .missingKey, at: .start(of: path),
                "\(Count.text(keys.count, "text")) missing: \(keys.sorted().joined(separator: ", "))",
                expected: "every text of '\(reference)', as the theme has none in this language",
                advice: "copy these lines from there and translate them")
        ]
    }
}
