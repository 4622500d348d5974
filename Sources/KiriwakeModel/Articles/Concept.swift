package import KiriwakeCore

/// A glossary entry: what a thing is called, in every language.
package struct Concept: Sendable {
    package struct Term: Sendable {
        package let preferred: String
        package let synonyms: [String]
        /// Words that authors should not use for it.
        package let discouraged: [String]
        package let meaning: String?

        package init(preferred: String, synonyms: [String], discouraged: [String], meaning: String?) {
            self.preferred = preferred
            self.synonyms = synonyms
            self.discouraged = discouraged
            self.meaning = meaning
        }
    }

    package let id: ConceptID
    package let location: SourceLocation
    package let terms: Localized<Term>
    /// Concepts that it must not be confused with.
    package let isNot: [Located<ConceptID>]
    /// The symptom that someone who uses the word reports.
    package let symptom: Located<SymptomID>?

    package init(
        id: ConceptID, location: SourceLocation, terms: Localized<Term>, isNot: [Located<ConceptID>],
        symptom: Located<SymptomID>?
    ) {
        self.id = id
        self.location = location
        self.terms = terms
        self.isNot = isNot
        self.symptom = symptom
    }
}
