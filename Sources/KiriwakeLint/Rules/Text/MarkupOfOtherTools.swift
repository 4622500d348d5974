import KiriwakeCore
import KiriwakeMarkdown

extension Rule {
    package static let markupOfOtherTools = Rule(
        .markupOfOtherTools, "markup of another tool",
        rationale: """
            Articles are CommonMark. Tables, boxes, tags and the like, which other tools add to it, are shown to readers as they \
            were typed. The first of each kind in a file is told.
            """,
        failing: [
            "guides/codes.md": """
            # What the lamps mean {#lamps}

            | Lamp | Meaning |
            |------|---------|
            | red  | no line |

            > [!WARNING]
            > Save first.

            :::note
            Press <kbd>Reset</kbd>, see [[Restarting]].[^1] {{< video >}}
            :::

            - [ ] ~~Done~~

            [^1]: Once only.

            """
        ],
        passing: [
            "guides/codes.md": """
            # What the lamps mean

            - Red: no line.

            **Warning:** save first. Press `[[Reset]]` | or wait :) {a} [x](https://example.com/#{b}).

            """
        ],
        check: .knowledge { subject, code in
            subject.knowledge.articles.flatMap { named in
                subject.knowledge.languages.flatMap { language in
                    (named.article.texts[exactly: language]?.body.foreignMarkup ?? []).map { markup in
                        Diagnostic(
                            code, .warning, at: markup.location,
                            "\(markup.kind.name) is no CommonMark and stands on the page as typed",
                            expected: "headings, paragraphs, lists, quotations, emphasis, links and code",
                            advice: markup.kind.advice)
                    }
                }
            }
        })
}

extension ForeignMarkup.Kind {
    fileprivate var name: String {
        switch self {
        case .table: "a table in '|'"
        case .callout: "a box '[!…]'"
        case .container: "a box ':::' or '!!!'"
        case .headingName: "'{#…}' after a heading"
        case .html: "HTML"
        case .footnote: "a footnote '[^…]'"
        case .wikiLink: "'[[…]]'"
        case .templateTag: "a tag '{{…}}' or '{%…%}'"
        case .strikethrough: "'~~…~~'"
        case .taskList: "a box to tick '[ ]'"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .table: "write each row as an item of a list, its first cell in bold"
        case .callout, .container: "write it as a paragraph that begins with the word in bold, as in '**Note:**'"
        case .headingName: "leave it out: a heading's name is its words in lower case with hyphens"
        case .html: "leave the tag out, or write what it stands for in Markdown"
        case .footnote: "put the words where they belong, in parentheses"
        case .wikiLink: "link to the article's file, as in '[words](../fixes/reset.md)'"
        case .templateTag: "write what it would be replaced by"
        case .strikethrough: "leave out what does not hold"
        case .taskList: "write a plain item"
        }
    }
}
