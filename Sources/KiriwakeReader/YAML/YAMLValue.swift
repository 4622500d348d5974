import KiriwakeCore

/// A YAML node with its location in the file.
struct YAMLValue: Sendable {
    struct Member: Sendable {
        let key: Located<String>
        let value: YAMLValue
    }

    enum Content: Sendable {
        case scalar(String)
        case sequence([YAMLValue])
        case mapping([Member])
    }

    let content: Content
    let location: SourceLocation

    /// The offset behind its last scalar. A list and a map know by themselves only where they begin.
    var end: Int {
        switch content {
        case .scalar: location.range.upperBound
        case .sequence(let values): values.last?.end ?? location.range.upperBound
        case .mapping(let members): members.last?.value.end ?? location.range.upperBound
        }
    }

    /// What it is, for messages.
    var kindName: String {
        switch content {
        case .scalar(let text): text.isEmpty ? "nothing" : "'\(text.prefix(40))'"
        case .sequence: "a list"
        case .mapping: "a map"
        }
    }
}
