package import KiriwakeCore
import KiriwakeModel

/// Reads a flat map of texts, such as the interface texts of one language.
package enum TextsReader {
    /// - Returns: texts by key, with what is wrong with the file.
    /// - Throws: a file that is missing or cannot be read.
    package static func read(
        _ path: String, files: FileSystem
    ) throws(FileError) -> (texts: [String: String], diagnostics: [Diagnostic]) {
        guard var file = try ListFile(path, files: files) else {
            _ = try files.read(path)
            return ([:], [])
        }
        var texts: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        for member in file.members() {
            guard case .scalar(let text) = member.value.content else {
                diagnostics.append(
                    Diagnostic(
                        .wrongKindOfValue, at: member.value.location,
                        "'\(member.key.value)' is \(member.value.kindName)",
                        expected: "a text"))
                continue
            }
            texts[member.key.value] = text
        }
        return (texts, file.diagnostics + diagnostics)
    }
}
