/// A value in some of the site's languages.
package struct Localized<Value: Sendable>: Sendable {
    /// By place of the language in the site's list; nil where it is not written in that language.
    private var values: [Value?]

    /// - Parameter languages: number of languages of the site.
    package init(languages: Int) { values = Array(repeating: nil, count: languages) }

    package init(_ values: [Value?]) { self.values = values }

    /// The value in exactly this language.
    package subscript(exactly language: Language) -> Value? {
        get { values[language.index] }
        set { values[language.index] = newValue }
    }

    /// The same with the default language's value replaced.
    package func settingDefault(_ value: Value) -> Localized {
        var copy = self
        copy.values[0] = value
        return copy
    }

    /// The value in this language, else in the site's default language, else in the first that has one.
    package subscript(language: Language) -> Value? {
        values[language.index] ?? values.lazy.compactMap { $0 }.first
    }

    /// The same, with gaps filled language by language from another; a language that neither has stays empty.
    package func filled(from other: Localized) -> Localized {
        Localized(zip(values, other.values).map { own, others in own ?? others })
    }

    package func map<Result: Sendable>(_ transform: (Value) -> Result?) -> Localized<Result> {
        Localized<Result>(values.map { value in value.flatMap(transform) })
    }
}

/// One language of a site.
package struct Language: Hashable, Sendable, Comparable {
    /// BCP 47 tag, such as `ja`.
    package let tag: String
    /// Place in the site's list; 0 is the default language.
    package let index: Int

    /// - Parameter tag: letters, digits and hyphens; it names a folder of the site.
    package init?(tag: String, index: Int) {
        guard !tag.isEmpty, tag.utf8.first != UInt8(ascii: "-"),
            tag.utf8.allSatisfy({ byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
            })
        else { return nil }
        self.tag = tag
        self.index = index
    }

    package var isDefault: Bool { index == 0 }

    package static func < (left: Language, right: Language) -> Bool { left.index < right.index }
}
