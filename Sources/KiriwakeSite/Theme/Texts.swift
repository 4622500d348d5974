import KiriwakeCore
import KiriwakeModel

/// The interface texts of one language that pages are computed with.
package struct Texts: Sendable {
    private let words: [String: String]

    /// - Throws: a text that pages need and that is missing.
    init(_ words: [String: String], language: Language) throws(TemplateError) {
        for key in Self.neededKeys where words[key] == nil {
            throw .missingText(template: "the pages", key: key, language: language.tag)
        }
        self.words = words
    }

    /// - Parameter key: one of `neededKeys`.
    package subscript(key: String) -> String {
        guard let text = words[key] else { preconditionFailure("the text '\(key)' is not among the needed keys") }
        return text
    }

    /// How firmly a symptom goes with a cause.
    func sign(_ strength: Strength) -> String { self["strength-" + strength.rawValue] }
    /// How surely a fix helps.
    func chance(_ strength: Strength) -> String { self["chance-" + strength.rawValue] }
    func risk(_ risk: Risk) -> String { self["risk-" + risk.rawValue] }
    func frequency(_ frequency: Frequency) -> String { self["frequency-" + frequency.rawValue] }

    /// Probability from which a cause is called likely.
    static let likelyFrom = 0.6

    /// How likely, in words; chances are never shown as numbers.
    func belief(_ probability: Double) -> String {
        switch probability {
        case 0.9...: self["belief-almost-certain"]
        case Self.likelyFrom..<0.9: self["belief-likely"]
        case 0.25..<Self.likelyFrom: self["belief-possible"]
        default: self["belief-unlikely"]
        }
    }

    /// Such as `15 minutes`, in the largest unit that gives a whole number.
    func duration(_ minutes: Minutes) -> String {
        let seconds = Int((minutes.value * 60).rounded())
        let units = [("days", 86400), ("hours", 3600), ("minutes", 60), ("seconds", 1)]
        let (unit, size) = units.first { seconds >= $0.1 && seconds.isMultiple(of: $0.1) } ?? ("seconds", 1)
        let count = seconds / size
        return "\(count)" + self[count == 1 ? unit + "-one" : unit]
    }

    /// In quotation marks; those that the words bring along become inner ones.
    func quoted(_ words: String) -> String {
        let inner = words.replacing(self["quote-open"], with: self["quote-inner-open"])
            .replacing(self["quote-close"], with: self["quote-inner-close"])
        return self["quote-open"] + inner + self["quote-close"]
    }

    static let neededKeys: [String] =
        Strength.allCases.flatMap { ["strength-" + $0.rawValue, "chance-" + $0.rawValue] }
        + Risk.allCases.map { "risk-" + $0.rawValue } + Frequency.allCases.map { "frequency-" + $0.rawValue }
        + ["almost-certain", "likely", "possible", "unlikely"].map { "belief-" + $0 }
        + ["days", "hours", "minutes", "seconds"].flatMap { [$0, $0 + "-one"] }
        + [
            "language-name", "home", "check", "symptoms", "causes", "fixes", "guides", "compare", "glossary", "contact",
            "compare-summary", "symptoms-summary", "causes-summary", "fixes-summary", "guides-summary",
            "glossary-summary",
            "contact-summary", "compare-separator", "quote-open", "quote-close", "quote-inner-open",
            "quote-inner-close", "list-separator", "separates-before",
            "separates-between", "separates-after", "because-likely", "because-cheap", "because-last",
            "because-helps-before", "because-helps-after", "points-one-before", "points-one-after",
            "points-many-before",
            "points-many-after", "points-and", "opposes-before", "opposes-after", "sentence-gap", "not-sure",
            "none-of-these", "outcome-worked", "outcome-failed", "outcome-impossible", "back", "compares",
            "map", "map-summary", "policy-map", "policy-map-summary",
            "handover-title", "handover-reason-exhausted", "handover-reason-asked", "list-title", "list-title-untried",
            "done-title",
            "not-found-title", "start", "choose-language", "search", "search-summary", "words", "words-summary",
            "words-other", "offline-title",
        ]
}
