import KiriwakeCore
import KiriwakeMarkdown

extension Rule {
    package static let markupOfOtherTools = Rule(
        .markupOfOtherTools, "markup of another tool",
        rationale: """
            Articles are CommonMark without HTML. Tables, callouts, tags and other markup that tools add to it appear on the \
            page as typed. The first of each kind in a file is reported.
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
                            "\(markup.kind.name) is not supported and appears on the page as typed",
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
        case .table: "a table with '|'"
        case .callout: "a callout '[!…]'"
        case .container: "a container ':::' or '!!!'"
        case .headingName: "a heading's name '{#…}'"
        case .html: "an HTML tag"
        case .footnote: "a footnote '[^…]'"
        case .wikiLink: "a wiki link '[[…]]'"
        case .templateTag: "a template tag '{{…}}' or '{%…%}'"
        case .strikethrough: "strikethrough '~~…~~'"
        case .taskList: "a checkbox '[ ]'"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .table: "write each row as an item of a list, its first cell in bold"
        case .callout, .container: "write it as a paragraph that begins with the word in bold, as in '**Note:**'"
        case .headingName: "leave it out: a heading's name is its words in lower case with hyphens"
        case .html: "leave the tag out, or write what it stands for in Markdown"
        case .footnote: "put the words into the text, in parentheses"
        case .wikiLink: "link to the article's file, as in '[words](../fixes/reset.md)'"
        case .templateTag: "write what it would be replaced by"
        case .strikethrough: "leave out what no longer applies"
        case .taskList: "write a plain list item"
        }
    }
}
