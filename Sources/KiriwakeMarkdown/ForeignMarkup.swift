package import KiriwakeCore

/// Markup of other tools that is no CommonMark: readers see it as it was typed.
package struct ForeignMarkup: Sendable, Hashable {
    package enum Kind: Sendable, CaseIterable {
        case table, callout, container, headingName, html, footnote, wikiLink, templateTag, strikethrough, taskList
    }

    package let kind: Kind
    /// The line, or the block, with the first of its kind in the text.
    package let location: SourceLocation
}
