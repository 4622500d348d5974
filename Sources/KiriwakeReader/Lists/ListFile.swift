import KiriwakeCore
import KiriwakeModel

/// A YAML file beside the articles: read whole, as members of a map or items of a list.
struct ListFile {
    let source: SourceText
    let root: YAMLValue?
    private(set) var diagnostics: [Diagnostic] = []

    /// - Returns: nil when there is no such file.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard files.exists(path) else { return nil }
        source = SourceText(path: path, bytes: try files.read(path))
        if let fault = source.encodingFault {
            root = nil
            diagnostics = [fault]
            return
        }
        do throws(Diagnostic) {
            root = try YAMLParser(source: source, range: source.start(ofLine: 0)..<source.bytes.count).parse()
        } catch {
            root = nil
            diagnostics = [error]
        }
    }

    var location: SourceLocation { .start(of: source.path) }

    /// The file as a map.
    mutating func members() -> [YAMLValue.Member] {
        guard let root else { return [] }
        if case .mapping(let members) = root.content { return members }
        reportShape(root, expected: "keys, as in 'id: {…}'")
        return []
    }

    /// The file as a list of maps.
    mutating func items() -> [(members: [YAMLValue.Member], location: SourceLocation)] {
        guard let root else { return [] }
        guard case .sequence(let items) = root.content else {
            reportShape(root, expected: "a list, each entry beginning with '- id: …'")
            return []
        }
        return items.compactMap { item in
            if case .mapping(let members) = item.content { return (members, item.location) }
            reportShape(item, expected: "keys, as in '- id: …'")
            return nil
        }
    }

    private mutating func reportShape(_ value: YAMLValue, expected: String) {
        diagnostics.append(
            Diagnostic(.wrongKindOfValue, at: value.location, "this is \(value.kindName)", expected: expected))
    }
}
