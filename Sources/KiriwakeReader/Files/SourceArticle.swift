import KiriwakeCore
import KiriwakeMarkdown

/// One Markdown file, read and parsed, its fields not yet interpreted.
struct SourceArticle: Sendable {
    let path: ContentPath
    /// The opening of the file.
    let location: SourceLocation
    /// The front matter's members.
    let members: [YAMLValue.Member]
    let body: MarkdownDocument
    /// Title taken from the first heading.
    let headingTitle: String?
    let diagnostics: [Diagnostic]
    /// Whether the front matter could be read; if not, missing keys are not reported.
    let isReadable: Bool

    /// Whether the author says that it is not for readers yet. Other tools' ways of saying so count: a draft must not be
    /// published because of how it is spelled.
    var isDraft: Bool {
        members.contains { member in
            guard case .scalar(let text) = member.value.content else { return false }
            let isFalse = ["false", "no", "off", "n", "0"].contains(text.lowercased())
            return switch member.key.value.lowercased() {
            case "draft", "private", "hidden", "unpublished": !isFalse
            case "published", "publish", "public": isFalse
            case "status": ["draft", "private", "unpublished", "hidden"].contains(text.lowercased())
            default: false
            }
        }
    }
}
