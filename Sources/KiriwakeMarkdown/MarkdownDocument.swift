import KiriwakeCore

/// One CommonMark text, rendered, with what other stages need to know of it. Holds no foreign memory.
package struct MarkdownDocument: Sendable {
    package struct Heading: Sendable, Hashable {
        /// Level as it stands in the page, 1 to 6.
        package let level: Int
        /// The heading's words, without markup.
        package let title: String
        /// Value of the `id` attribute; unique in the document.
        package let anchor: String
        package let location: SourceLocation
    }

    package struct Link: Sendable, Hashable {
        package enum Kind: Sendable { case link, image }

        package let kind: Kind
        /// As the author wrote it, percent-encoding and all.
        package let destination: String
        /// The alternative text of an image, the words of a link.
        package let text: String
        package let treatment: LinkTreatment
        package let location: SourceLocation
    }

    /// The first ordered list of the document, cut out of what stands before and after it.
    package struct Procedure: Sendable, Hashable {
        package let introduction: String
        /// HTML of each step, without its `<li>`.
        package let steps: [String]
        package let notes: String
    }

    /// The whole text as HTML; safe to put into a page.
    package let html: String
    package let headings: [Heading]
    package let links: [Link]
    /// Present when it was asked for; without an ordered list everything is introduction.
    package let procedure: Procedure?
    /// Where the text begins in its file.
    package let location: SourceLocation
}

/// What becomes of a link's destination.
package enum LinkTreatment: Sendable, Hashable {
    case keep
    case rewrite(String)
    /// The link is taken away and its words stay: the destination is not one that may be followed.
    case drop
}
