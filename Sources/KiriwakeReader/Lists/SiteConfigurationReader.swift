package import KiriwakeCore
package import KiriwakeModel

/// Reads `site.yml`.
package enum SiteConfigurationReader {
    /// A sixth of the case codes there are, so that a free one is found at once, with room for those that were published
    /// before.
    static let mostStates = 150_000

    /// - Parameter decisionRanges: the values that the decision model's numbers may have, by name.
    /// - Returns: nil for the configuration when it cannot be used; then the diagnostics say why.
    /// - Throws: a file that is missing or cannot be read.
    package static func read(
        _ path: String, files: FileSystem, decisionRanges: [String: NumberRange]
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
                .missingKey, at: tags.first?.location ?? file.location, "the site's 'languages' cannot be used",
                expected: "a list of language tags, the default first, as in [ja, en]", nil)
            return (nil, fields.diagnostics)
        }
        for (index, tag) in tags.enumerated()
        where tags[..<index].contains(where: { $0.value.lowercased() == tag.value.lowercased() }) {
            fields.report(
                .idTwice, at: tag.location, "the language '\(tag.value)' is named twice",
                expected: "each language once",
                "delete one of the two")
            return (nil, fields.diagnostics)
        }
        let title = fields.localized("title", languages: languages)
        let summary = fields.localized("summary", languages: languages)
        if title[languages[0]] == nil {
            fields.report(
                .missingKey, at: file.location, "the site has no 'title' in '\(languages[0].tag)'",
                expected: "a line 'title: {\(languages[0].tag): …}'", nil)
        }
        let url = address(&fields)
        let hosts = fields.strings("official-hosts").map { $0.value.lowercased() }
        let theme = ThemeSettingsReader.read(&fields, languages: languages)
        let hasSearch = fields.value("search") == nil || fields.flag("search")
        let maxStates = fields.integer("max-states") ?? 1000
        if !(1...Self.mostStates).contains(maxStates) {
            fields.report(
                .unknownValue, at: fields.value("max-states")?.location ?? file.location,
                "'max-states' is '\(maxStates)'", expected: "a number from 1 to \(Self.mostStates)", nil)
        }
        let decision = numbers(&fields, ranges: decisionRanges)
        fields.reportUnknownKeys()
        let configuration = SiteConfiguration(
            languages: languages, title: title, summary: summary, url: url, officialHosts: hosts,
            theme: theme, hasSearch: hasSearch, maxStates: min(max(1, maxStates), Self.mostStates), decision: decision)
        return (fields.diagnostics.hasErrors ? nil : configuration, fields.diagnostics)
    }

    private static func address(_ fields: inout Fields) -> SiteAddress? {
        guard let text = fields.string("url") else { return nil }
        if let address = SiteAddress(text.value) { return address }
        fields.report(
            .unknownValue, at: text.location, "'url' is '\(text.value)'",
            expected: "an address as in 'https://example.org/help/', in plain characters, without '?' and '#'",
            "copy it from the address bar of a browser that shows the site, up to the folder")
        return nil
    }

    /// What to write for numbers of earlier versions.
    private static let retired = [
        "not-sure": "write 'not-sure-most', 'not-sure-many' and 'not-sure-few', one for each value of 'known'",
        "opposing-ratio": "write 'speaking-ratio'", "separating-distance": "delete the line; 'speaking-ratio' decides",
    ]

    private static func numbers(_ fields: inout Fields, ranges: [String: NumberRange]) -> [String: Double] {
        let known = ranges.keys.sorted()
        var numbers: [String: Double] = [:]
        for (key, text) in fields.texts("decision") {
            guard let range = ranges[key.value] else {
                fields.report(
                    .unknownKey, at: key.location, "the decision model has no number '\(key.value)'",
                    expected: "one of: \(known.joined(separator: ", "))",
                    retired[key.value] ?? NearMiss.question(for: key.value, among: known))
                continue
            }
            guard let number = Double(text), range.contains(number) else {
                fields.report(
                    .unknownValue, at: key.location, "'\(key.value)' is '\(text)'",
                    expected: range.expectation, nil)
                continue
            }
            numbers[key.value] = number
        }
        return numbers
    }
}
