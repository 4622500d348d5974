import KiriwakeCore
import KiriwakeModel

/// Takes typed values out of a map and collects what is wrong with it.
///
/// Every key that is requested counts as known; `reportUnknownKeys` reports the rest.
struct Fields {
    /// Names the map in messages, such as `a cause`.
    let owner: String
    let location: SourceLocation
    private let members: [YAMLValue.Member]
    private let severity: Diagnostic.Severity
    /// Keys that were requested, in that order.
    private(set) var known: [String] = []
    private var retired: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter severity: how serious a mistake in this map is.
    init(
        _ members: [YAMLValue.Member], owner: String, at location: SourceLocation,
        severity: Diagnostic.Severity = .error
    ) {
        self.members = members
        self.owner = owner
        self.location = location
        self.severity = severity
    }

    // MARK: Values

    mutating func value(_ key: String) -> YAMLValue? {
        if !known.contains(key) { known.append(key) }
        return members.first { $0.key.value == key }?.value
    }

    /// The value of a key that has another name now. It is read, and not proposed.
    mutating func retired(_ key: String) -> YAMLValue? {
        retired.append(key)
        return members.first { $0.key.value == key }?.value
    }

    /// Where a key stands, or the map where it is missing.
    func location(ofKey key: String) -> SourceLocation {
        members.first { $0.key.value == key }?.key.location ?? location
    }

    mutating func string(_ key: String) -> Located<String>? {
        value(key).flatMap { text(of: $0, key: key) }
    }

    mutating func requiredString(_ key: String, example: String) -> Located<String>? {
        if let value = value(key) { return text(of: value, key: key) }
        report(.missingKey, at: location, "\(owner) has no '\(key)'", expected: "a line '\(key): \(example)'", nil)
        return nil
    }

    mutating func strings(_ key: String) -> [Located<String>] {
        guard let value = value(key) else { return [] }
        guard case .sequence(let items) = value.content else {
            report(
                .wrongKindOfValue, at: value.location, "'\(key)' is \(value.kindName)",
                expected: "a list, as in [one, two]",
                "put square brackets around it")
            return []
        }
        return items.compactMap { text(of: $0, key: key) }
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, as type: Choice.Type, default fallback: Choice? = nil
    ) -> Choice? where Choice.RawValue == String {
        let allowed = Choice.allCases.map(\.rawValue)
        guard let value = value(key) else {
            if fallback == nil {
                report(
                    .missingKey, at: location, "\(owner) has no '\(key)'", expected: "one of: \(list(allowed))", nil)
            }
            return fallback
        }
        guard let text = text(of: value, key: key) else { return fallback }
        if let choice = Choice(rawValue: text.value) { return choice }
        reportChoice(key, text, allowed: allowed)
        return fallback
    }

    mutating func flag(_ key: String) -> Bool {
        guard let text = string(key) else { return false }
        switch text.value {
        case "true": return true
        case "false": return false
        default:
            reportChoice(key, text, allowed: ["true", "false"])
            return false
        }
    }

    mutating func minutes(_ key: String) -> Minutes? {
        parsed(key, expected: "a number and a unit: 30s, 15m, 2h or 1d") { Minutes(text: $0) }
    }

    mutating func date(_ key: String) -> CalendarDate? {
        parsed(key, expected: "a day, as in 2026-11-20") { CalendarDate($0) }
    }

    mutating func integer(_ key: String) -> Int? {
        parsed(key, expected: "a whole number") { Int($0) }
    }

    mutating func identifier<Kind>(_ key: String, of type: Kind.Type) -> Located<Identifier<Kind>>? {
        string(key).flatMap { self.identifier($0) }
    }

    mutating func identifiers<Kind>(_ key: String, of type: Kind.Type) -> [Located<Identifier<Kind>>] {
        strings(key).compactMap { self.identifier($0) }
    }

    /// Sources are cited in upper case, as in [A6].
    mutating func sources(_ key: String) -> [Located<SourceID>] {
        strings(key).compactMap { self.identifier(Located($0.value.lowercased(), at: $0.location)) }
    }

    /// A word of strength.
    mutating func strength(_ key: String) -> Located<Strength>? {
        guard let word = string(key) else { return nil }
        if let strength = Strength(rawValue: word.value) { return Located(strength, at: word.location) }
        reportChoice(key, word, allowed: Strength.allCases.map(\.rawValue))
        return nil
    }

    /// A map from ids to strengths, in the order written.
    mutating func strengths<Kind>(_ key: String, of type: Kind.Type) -> [KnowledgeGraph.Edge<Kind>] {
        members(key, expected: "a map, as in {id: usually}").compactMap { member in
            guard let id: Located<Identifier<Kind>> = identifier(member.key),
                let word = text(of: member.value, key: member.key.value)
            else { return nil }
            guard let strength = Strength(rawValue: word.value) else {
                reportChoice(
                    member.key.value, word, allowed: Strength.allCases.map(\.rawValue),
                    advice: ["yes", "no"].contains(word.value)
                        ? "name the answer and say how often it is seen, as in '\(id.value)-\(word.value): always'"
                        : nil)
                return nil
            }
            return .init(to: id.value, strength, at: id.location)
        }
    }

    /// A map from names to texts, in the order written.
    mutating func texts(
        _ key: String, expected: String = "a map, as in {id: text}"
    ) -> [(key: Located<String>, text: String)] {
        texts(of: members(key, expected: expected))
    }

    /// Those of a key that has another name now.
    mutating func textsOfRetired(_ key: String) -> [(key: Located<String>, text: String)] {
        guard case .mapping(let members)? = retired(key)?.content else { return [] }
        return texts(of: members)
    }

    private mutating func texts(of members: [YAMLValue.Member]) -> [(key: Located<String>, text: String)] {
        members.compactMap { member in
            text(of: member.value, key: member.key.value).map { (member.key, $0.value) }
        }
    }

    /// Texts by language, as in `{ja: …, en: …}`.
    mutating func localized(_ key: String, languages: [Language]) -> Localized<String> {
        var texts = Localized<String>(languages: languages.count)
        let expected = "a text for each language, as in {\(languages.first?.tag ?? "en"): …}"
        for (tag, text) in self.texts(key, expected: expected) {
            guard let language = languages.first(where: { $0.tag == tag.value }) else {
                report(
                    .unknownValue, at: tag.location, "'\(key)' is in '\(tag.value)', which is no language of the site",
                    expected: "one of: \(languages.map(\.tag).joined(separator: ", "))", nil)
                continue
            }
            texts[exactly: language] = text
        }
        return texts
    }

    mutating func members(_ key: String, expected: String) -> [YAMLValue.Member] {
        guard let value = value(key) else { return [] }
        guard case .mapping(let members) = value.content else {
            report(.wrongKindOfValue, at: value.location, "'\(key)' is \(value.kindName)", expected: expected, nil)
            return []
        }
        return members
    }

    mutating func items(_ key: String, expected: String) -> [YAMLValue] {
        guard let value = value(key) else { return [] }
        guard case .sequence(let items) = value.content else {
            report(.wrongKindOfValue, at: value.location, "'\(key)' is \(value.kindName)", expected: expected, nil)
            return []
        }
        return items
    }

    // MARK: Reports

    /// Reports keys that were not requested. One that is near a known key is reported by itself, with that key; the
    /// others together, at the first, since an article from elsewhere may have a dozen.
    /// - Parameter structure: keys that a translation may not have.
    mutating func reportUnknownKeys(structure: [String] = []) {
        let unknown = members.map(\.key).filter { !known.contains($0.value) && !retired.contains($0.value) }
        guard !unknown.isEmpty else { return }
        let expected = list(known)
        var strange: [Located<String>] = []
        for key in unknown {
            if structure.contains(key.value) {
                report(
                    .structureInTranslation, at: key.location, "a translation declares '\(key.value)'",
                    expected: "texts only: \(expected)", "write '\(key.value)' in the file of the default language")
            } else if let near = NearMiss.best(for: key.value, among: known) {
                report(
                    .unknownKey, at: key.location, "\(owner) has no key '\(key.value)'",
                    expected: "one of: \(expected)",
                    "did you mean '\(near)'?")
            } else {
                strange.append(key)
            }
        }
        guard let first = strange.first else { return }
        let keys = strange.map { "'\($0.value)'" }.joined(separator: ", ")
        report(
            .unknownKey, at: first.location, "\(owner) has no \(strange.count == 1 ? "key" : "keys") \(keys)",
            expected: "one of: \(expected)",
            first.value.contains(" ") ? "put quotes around a text that contains a comma" : nil)
    }

    /// Takes over what is wrong with a map inside this one.
    mutating func adopt(_ inner: Fields) { diagnostics += inner.diagnostics }

    mutating func report(
        _ code: DiagnosticCode, at location: SourceLocation, _ message: String, expected: String?, _ advice: String?
    ) {
        diagnostics.append(
            Diagnostic(code, severity, at: location, message, expected: expected, advice: advice))
    }

    mutating func identifier<Kind>(_ text: Located<String>) -> Located<Identifier<Kind>>? {
        if let id = Identifier<Kind>(rawValue: text.value) { return Located(id, at: text.location) }
        report(
            .unknownValue, at: text.location, "'\(text.value)' is no id",
            expected: text.value.utf8.count > Identifier<Kind>.longest
                ? "at most \(Identifier<Kind>.longest) letters" : "lower-case letters, digits and hyphens",
            nil)
        return nil
    }

    mutating func text(of value: YAMLValue, key: String) -> Located<String>? {
        if case .scalar(let text) = value.content, !text.isEmpty { return Located(text, at: value.location) }
        report(
            .wrongKindOfValue, at: value.location, "'\(key)' is \(value.kindName)", expected: "a text",
            "put the text in quotes if it begins with a bracket or brace")
        return nil
    }

    private mutating func parsed<Value>(
        _ key: String, expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = string(key) else { return nil }
        if let value = parse(text.value) { return value }
        report(.unknownValue, at: text.location, "'\(key)' is '\(text.value)'", expected: expected, nil)
        return nil
    }

    private mutating func reportChoice(
        _ key: String, _ text: Located<String>, allowed: [String], advice: String? = nil
    ) {
        report(
            .unknownValue, at: text.location, "'\(key)' is '\(text.value)'", expected: "one of: \(list(allowed))",
            advice ?? NearMiss.question(for: text.value, among: allowed))
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
