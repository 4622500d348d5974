import KiriwakeCore
import KiriwakeModel

/// A YAML file beside the articles: read whole, as members of a map or items of a list.
struct ListFile {
    let source: SourceText
    let root: YAMLValue?
    private(set) var diagnostics: [Diagnostic] = []

    static let sizeLimit = 8 * 1024 * 1024
    private static let advice = "keep what is still needed"
    static let entryLimit = 10_000

    /// - Returns: nil when there is no such file.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard files.exists(path) else { return nil }
        let bytes = try files.read(path)
        let large = Diagnostic.tooLarge(
            .listTooLarge, bytes, of: path, limit: Self.sizeLimit, "a list", advice: Self.advice)
        source = SourceText(path: path, bytes: large == nil ? bytes : [])
        if let fault = large ?? source.encodingFault {
            root = nil
            diagnostics = [fault]
            return
        }
        diagnostics = [source.controlCharacterFault].compactMap(\.self)
        do throws(Diagnostic) {
            var parser = YAMLParser(source: source, range: source.start(ofLine: 0)..<source.bytes.count)
            root = try parser.parse()
            diagnostics += parser.diagnostics
        } catch {
            root = nil
            diagnostics.append(error)
        }
    }

    var location: SourceLocation { .start(of: source.path) }

    /// The file as a map.
    mutating func members() -> [YAMLValue.Member] {
        guard let root else { return [] }
        if case .mapping(let members) = root.content { return bounded(members, \.key.location) }
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
        return bounded(items, \.location).compactMap { item in
            if case .mapping(let members) = item.content { return (members, item.location) }
            reportShape(item, expected: "keys, as in '- id: …'")
            return nil
        }
    }

    /// The entries that are read, and a diagnostic at the first beyond them.
    private mutating func bounded<Entry>(_ entries: [Entry], _ location: (Entry) -> SourceLocation) -> [Entry] {
        guard entries.count > Self.entryLimit else { return entries }
        diagnostics.append(
            Diagnostic(
                .listTooLarge, at: location(entries[Self.entryLimit]),
                "a list of \(entries.count) entries is too large",
                expected: "at most \(Self.entryLimit) entries", advice: Self.advice))
        return Array(entries.prefix(Self.entryLimit))
    }

    private mutating func reportShape(_ value: YAMLValue, expected: String) {
        diagnostics.append(
            Diagnostic(.wrongKindOfValue, at: value.location, "this is \(value.kindName)", expected: expected))
    }
}
