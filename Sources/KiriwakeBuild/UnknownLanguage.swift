package import KiriwakeModel

/// A language that was named and that the site does not have.
package struct UnknownLanguage: Error, Hashable, CustomStringConvertible {
    let tag: String
    /// The site's languages.
    let known: [String]

    package var description: String {
        "the site has no language '\(tag)'; it has: \(known.joined(separator: ", "))"
    }
}

extension SiteConfiguration {
    /// - Parameter tag: nil for the site's first language.
    package func language(_ tag: String?) throws(UnknownLanguage) -> Language {
        guard let tag else { return languages[0] }
        guard let language = languages.first(where: { $0.tag == tag }) else {
            throw UnknownLanguage(tag: tag, known: languages.map(\.tag))
        }
        return language
    }
}
