package import KiriwakeModel
package import KiriwakeTemplates

/// The interface texts of one language that the code uses.
package struct Texts: Sendable {
    package let language: Language
    private let texts: [TextKey: String]
    /// By key, those that only templates name too.
    package let all: [String: String]

    /// - Parameter texts: by key; may contain more keys than the cases of `TextKey`.
    /// - Throws: `TemplateError` for a key without a text.
    package init(_ texts: [String: String], language: Language) throws(TemplateError) {
        var known: [TextKey: String] = [:]
        for key in TextKey.allCases {
            guard let text = texts[key.rawValue] else {
                throw .missingText(template: "the pages", key: key.rawValue, language: language.tag)
            }
            known[key] = text
        }
        self.language = language
        self.texts = known
        all = texts
    }

    package subscript(key: TextKey) -> String {
        guard let text = texts[key] else { preconditionFailure("no text for \(key.rawValue)") }
        return text
    }
}
