import KiriwakeCore
import KiriwakeModel

/// Reads `site.yml`.
package enum SiteConfigurationReader {
    /// - Parameter decisionRanges: what the decision model's numbers may be, by name.
    /// - Returns: nil for the configuration when it cannot be used; then the diagnostics say why.
    /// - Throws: a file that is missing or cannot be read.
    package static func read(
        _ path: String, files: FileSystem, decisionRanges: [String: ClosedRange<Double>]
    ) throws(FileError) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
        guard var file = try ListFile(path, files: files) else {
            _ = try files.read(path)
            return (nil, [])
        }
        let members = file.members()
        guard file.diagnostics.isEmpty else { return (nil, file.diagnostics) }
        var fields = Fields(members, owner: "the site", at: file.location)
        let tags = fields.strings("languages")
        let languages = tags.enumerated().compactMap { index, tag in
            Language(tag: tag.value, index: index)
        }
        if languages.isEmpty || languages.count != tags.count {
            fields.report(
                "KW104", at: tags.first?.location ?? file.location, "the site's 'languages' cannot be used",
                expected: "a list of language tags, the default first, as in [ja, en]", nil)
            return (nil, fields.diagnostics)
        }
        let title = fields.localized("title", languages: languages)
        let summary = fields.localized("summary", languages: languages)
        if title[languages[0]] == nil {
            fields.report(
                "KW104", at: file.location, "the site has no 'title' in '\(languages[0].tag)'",
                expected: "a line 'title: {\(languages[0].tag): …}'", nil)
        }
        let url = fields.string("url").map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" }
        let hosts = fields.strings("official-hosts").map { $0.value.lowercased() }
        let hasSearch = fields.value("search") == nil || fields.flag("search")
        let maxStates = fields.integer("max-states") ?? 1000
        if maxStates < 1 {
            fields.report(
                "KW106", at: file.location, "'max-states' is '\(maxStates)'", expected: "a number of 1 or more", nil)
        }
        let decision = numbers(&fields, ranges: decisionRanges)
        fields.reportUnknownKeys()
        let configuration = SiteConfiguration(
            languages: languages, title: title, summary: summary, url: url, officialHosts: hosts,
            hasSearch: hasSearch, maxStates: max(1, maxStates), decision: decision)
        return (fields.diagnostics.hasErrors ? nil : configuration, fields.diagnostics)
    }

    private static func numbers(_ fields: inout Fields, ranges: [String: ClosedRange<Double>]) -> [String: Double] {
        let known = ranges.keys.sorted()
        var numbers: [String: Double] = [:]
        for (key, text) in fields.texts("decision") {
            guard let range = ranges[key.value] else {
                fields.report(
                    "KW103", at: key.location, "the decision model has no number '\(key.value)'",
                    expected: "one of: \(known.joined(separator: ", "))",
                    NearMiss.best(for: key.value, among: known).map { "did you mean '\($0)'?" })
                continue
            }
            guard let number = Double(text), range.contains(number) else {
                fields.report(
                    "KW106", at: key.location, "'\(key.value)' is '\(text)'",
                    expected: "a number from \(range.lowerBound) to \(range.upperBound)", nil)
                continue
            }
            numbers[key.value] = number
        }
        return numbers
    }
}
