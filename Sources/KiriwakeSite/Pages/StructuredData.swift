import KiriwakeCore
import KiriwakeModel

/// An article in the vocabulary of schema.org.
struct StructuredData: Hashable {
    let headline: String
    let description: String?
    /// Date of the last review.
    let modified: String?

    /// JSON-LD.
    func json(in language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("@context", .string("https://schema.org")), ("@type", .string("TechArticle")),
            ("headline", .string(headline)), ("inLanguage", .string(language.tag)),
        ]
        if let description { members.append(("description", .string(description))) }
        if let modified { members.append(("dateModified", .string(modified))) }
        return .object(members)
    }
}
