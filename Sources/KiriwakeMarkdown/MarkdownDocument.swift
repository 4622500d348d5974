package import KiriwakeCore

/// One CommonMark text, rendered, with what other stages need to know about it. Holds no foreign memory.
package struct MarkdownDocument: Sendable {
    package struct Heading: Sendable, Hashable {
        /// Level in the rendered page, 1 to 6.
        package let level: Int
        /// The heading's words, without markup.
        package let title: String
        /// Value of the `id` attribute; unique in the document.
        package let anchor: String
    }

    package struct Link: Sendable, Hashable {
        /// As the author wrote it, percent-encoding and all.
        package let destination: String
        package let treatment: LinkTreatment
        /// Whether it shows a picture in its place.
        package let isPicture: Bool
        package let location: SourceLocation
    }

    /// The first ordered list of the document, cut out of the text around it.
    package struct Procedure: Sendable, Hashable {
        package let introduction: String
        /// HTML of each step, without its `<li>`.
        package let steps: [String]
        package let notes: String
    }

    /// The text as HTML; safe to put into a page.
    package struct Rendering: Sendable, Hashable {
        package let html: String
        /// Present when it was asked for; without an ordered list everything is introduction.
        package let procedure: Procedure?
    }

    /// The text as an article of its own; its headings have anchors.
    package let article: Rendering
    /// The text as a part of another page, which may use the same anchors: its headings have none.
    package let excerpt: Rendering
    /// The words without markup, each block on a line of its own. Raw HTML that passes through is not among them.
    package let words: String
    package let headings: [Heading]
    package let links: [Link]
    /// The first of each kind, in the order of the text.
    package let foreignMarkup: [ForeignMarkup]

    /// A text of nothing.
    package static let empty = MarkdownDocument(
        article: Rendering(html: "", procedure: nil), excerpt: Rendering(html: "", procedure: nil), words: "",
        headings: [], links: [], foreignMarkup: [])
}

/// What becomes of a link's destination.
package enum LinkTreatment: Sendable, Hashable {
    case keep
    case rewrite(String)
    /// The link is removed and its text kept, because the destination is not allowed.
    case drop
}
