/// A value in some of the site's languages.
package struct Localized<Value: Sendable>: Sendable {
    /// By index of the language in the site's list; nil, or beyond the end, where it is not written in that language.
    private var values: [Value?] = []

    /// Written in no language.
    package init() {}

    /// - Parameter languages: number of languages of the site.
    package init(languages: Int) { values = Array(repeating: nil, count: languages) }

    package init(_ values: [Value?]) { self.values = values }

    /// The value in exactly this language.
    package subscript(exactly language: Language) -> Value? {
        get { value(at: language.index) }
        set {
            while values.count <= language.index { values.append(nil) }
            values[language.index] = newValue
        }
    }

    /// The same with the default language's value replaced.
    package func settingDefault(_ value: Value) -> Localized {
        Localized([value] + values.dropFirst())
    }

    /// The value in this language, else in the site's default language, else in the first that has one.
    package subscript(language: Language) -> Value? {
        self[exactly: language] ?? values.lazy.compactMap { $0 }.first
    }

    private func value(at index: Int) -> Value? { values.indices.contains(index) ? values[index] : nil }

    /// Whether it is written in no language.
    package var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// The same, with gaps filled language by language from another; a language that both lack stays empty.
    package func filled(from other: Localized) -> Localized {
        Localized((0..<max(values.count, other.values.count)).map { value(at: $0) ?? other.value(at: $0) })
    }

    package func map<Result: Sendable>(_ transform: (Value) -> Result?) -> Localized<Result> {
        Localized<Result>(values.map { value in value.flatMap(transform) })
    }
}

/// One language of a site.
package struct Language: Hashable, Sendable, Comparable {
    /// BCP 47 tag, such as `ja`.
    package let tag: String
    /// Index in the site's list; 0 is the default language.
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
