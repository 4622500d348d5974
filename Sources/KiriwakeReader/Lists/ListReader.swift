import KiriwakeCore
import KiriwakeModel

/// Reads `glossary.yml`, `contacts.yml`, `sources.yml`, `readings.yml`, `searches.tsv` and `addresses.tsv`.
struct ListReader {
    let files: FileSystem
    let folder: String
    let languages: [Language]
    private(set) var diagnostics: [Diagnostic] = []

    init(files: FileSystem, folder: String, languages: [Language]) {
        self.files = files
        self.folder = folder
        self.languages = languages
    }

    mutating func glossary() throws(FileError) -> [Concept] {
        var concepts: [Concept] = []
        var places: [ConceptID: SourceLocation] = [:]
        for item in try items(of: .glossary) {
            var fields = Fields(item.members, owner: "a glossary entry", at: item.location)
            let id = requiredIdentifier(&fields, of: Concept.self)
            let isNot = fields.identifiers("not", of: Concept.self)
            let symptom = fields.identifier("symptom", of: Symptom.self)
            let terms = texts(&fields) { inner -> Concept.Term? in
                let preferred = inner.requiredString("preferred", example: "…")
                let synonyms = inner.strings("synonyms").map(\.value)
                let discouraged = inner.strings("discouraged").map(\.value)
                let meaning = inner.string("meaning")?.value
                return preferred.map {
                    .init(preferred: $0.value, synonyms: synonyms, discouraged: discouraged, meaning: meaning)
                }
            }
            finish(&fields)
            guard let id, isNew(id, "glossary entry", &places), let terms else { continue }
            concepts.append(
                Concept(id: id.value, location: item.location, terms: terms, isNot: isNot, symptom: symptom))
        }
        let ids = concepts.map(\.id)
        let known = Set(ids)
        var proposals = NearMissBudget()
        for other in concepts.flatMap(\.isNot) where !known.contains(other.value) {
            diagnostics.append(.unknown(other, "glossary entry", among: ids, proposing: &proposals))
        }
        return concepts
    }

    mutating func contacts() throws(FileError) -> [Contact] {
        var contacts: [Contact] = []
        var places: [ContactID: SourceLocation] = [:]
        for item in try items(of: .contacts) {
            var fields = Fields(item.members, owner: "a contact", at: item.location)
            let id = requiredIdentifier(&fields, of: Contact.self)
            let reach = fields.choice("reaches", as: Contact.Reach.self)
            let url = fields.webAddress("url")
            let phone = fields.string("phone")?.value
            let sources = fields.sources("sources")
            let checked = fields.date("checked")
            let texts = texts(&fields) { inner -> Contact.Text? in
                let name = inner.requiredString("name", example: "…")
                let how = inner.string("how")?.value
                let hours = inner.string("hours")?.value
                let say = inner.string("say")?.value
                let sayAgain = inner.string("say-again")?.value
                let asks = inner.strings("asks").map(\.value)
                let never = inner.strings("never").map(\.value)
                return name.map {
                    .init(
                        name: $0.value, how: how, hours: hours, say: say, sayAgain: sayAgain, asks: asks, never: never)
                }
            }
            finish(&fields)
            guard let id, isNew(id, "contact", &places), let reach, let texts else { continue }
            contacts.append(
                Contact(
                    id: id.value, location: item.location, reach: reach, texts: texts, url: url, phone: phone,
                    sources: sources, checked: checked))
        }
        return contacts
    }

    mutating func sources() throws(FileError) -> Table<Source, Source> {
        guard var file = try file(.sources) else { return Table([]) }
        var sources: [(SourceID, Source)] = []
        var places: [SourceID: SourceLocation] = [:]
        for member in file.members() {
            var inner = Fields(members(of: member.value), owner: "a source", at: member.key.location)
            // Sources are cited in upper case, as in [A6].
            let lowered = Located(member.key.value.lowercased(), at: member.key.location)
            let id: Located<SourceID>? = inner.identifier(lowered)
            let title = inner.requiredString("title", example: "…")
            let url = inner.webAddress("url")
            let date = inner.string("date")?.value
            let note = inner.localized("note", languages: languages)
            finish(&inner)
            guard let id, isNew(id, "source", &places), let title else { continue }
            sources.append(
                (id.value, Source(id: id.value, title: title.value, url: url, date: date, note: note)))
        }
        diagnostics += file.diagnostics
        return Table(sources)
    }

    /// How words are read, by word, in each language that says so.
    mutating func readings() throws(FileError) -> Localized<[String: String]> {
        var readings = Localized<[String: String]>(languages: languages.count)
        guard var file = try file(.readings) else { return readings }
        for member in file.members() {
            let tag = member.key
            guard let language = languages.first(where: { $0.tag == tag.value }) else {
                diagnostics.append(
                    Diagnostic(
                        .unknownKey, at: tag.location, "'\(tag.value)' is no language of the site",
                        expected: "one of: \(languages.map(\.tag).joined(separator: ", "))",
                        advice: "put the words under their language, as in 'ja: {端末: たんまつ}'"))
                continue
            }
            var fields = Fields([member], owner: "the readings", at: .start(of: file.source.path))
            let texts = fields.texts(tag.value)
            readings[exactly: language] = Dictionary(
                texts.map { ($0.key.value, $0.text) }, uniquingKeysWith: { first, _ in first })
            diagnostics += fields.diagnostics
        }
        diagnostics += file.diagnostics
        return readings
    }

    /// What people typed, in each language that has a file of it.
    mutating func searches() throws(FileError) -> Localized<[RecordedSearch]> {
        var searches = Localized<[RecordedSearch]>(languages: languages.count)
        for language in languages {
            let name = SearchesFile.name(language, among: languages)
            guard let file = try SearchesFile(folder + "/" + name, files: files) else { continue }
            searches[exactly: language] = file.searches
            diagnostics += file.diagnostics
        }
        return searches
    }

    mutating func addresses() throws(FileError) -> PublishedAddresses {
        guard let file = try AddressesFile(folder + "/" + AddressesFile.name, files: files) else {
            return PublishedAddresses()
        }
        diagnostics += file.diagnostics
        return file.addresses
    }

    // MARK: Parts

    /// Nil where there is no such file.
    private func file(_ list: ListName) throws(FileError) -> ListFile? {
        try ListFile(folder + "/" + list.rawValue, files: files)
    }

    private mutating func items(
        of list: ListName
    ) throws(FileError) -> [(members: [YAMLValue.Member], location: SourceLocation)] {
        guard var file = try self.file(list) else { return [] }
        let items = file.items()
        diagnostics += file.diagnostics
        return items
    }

    private func requiredIdentifier<Kind>(
        _ fields: inout Fields, of type: Kind.Type
    ) -> Located<Identifier<Kind>>? {
        guard let text = fields.requiredString("id", example: "an-id") else { return nil }
        return fields.identifier(text)
    }

    /// Whether an id occurs for the first time in its list; a second one is reported.
    private mutating func isNew<Kind>(
        _ id: Located<Identifier<Kind>>, _ noun: String, _ places: inout [Identifier<Kind>: SourceLocation]
    ) -> Bool {
        guard let first = places.updateValue(id.location, forKey: id.value) else { return true }
        places[id.value] = first
        diagnostics.append(
            Diagnostic(
                .idTwice, at: id.location, "there are two of the \(noun) '\(id.value)'", expected: "each id once",
                advice: "join the two, or give one of them another id",
                notes: [.init(at: first, "the first is here")]))
        return false
    }

    /// The maps named by language tags; the default language's must be there.
    private mutating func texts<Text>(
        _ fields: inout Fields, _ read: (inout Fields) -> Text?
    ) -> Localized<Text>? {
        var texts = Localized<Text>(languages: languages.count)
        for language in languages {
            guard let value = fields.value(language.tag) else { continue }
            var inner = Fields(members(of: value), owner: "'\(language.tag)'", at: value.location)
            texts[exactly: language] = read(&inner)
            finish(&inner)
        }
        if texts[languages[0]] == nil {
            fields.report(
                .missingKey, at: fields.location, "\(fields.owner) has no '\(languages[0].tag)'",
                expected: "its texts in the site's default language", nil)
            return nil
        }
        return texts
    }

    private func members(of value: YAMLValue) -> [YAMLValue.Member] {
        if case .mapping(let members) = value.content { members } else { [] }
    }

    private mutating func finish(_ fields: inout Fields) {
        fields.reportUnknownKeys()
        diagnostics += fields.diagnostics
    }
}
