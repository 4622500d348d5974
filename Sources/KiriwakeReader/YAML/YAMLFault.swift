/// What is wrong with a text that libYAML does not read, in an author's words and with what was likely meant.
struct YAMLFault: Equatable {
    let message: String
    let expected: String
    let advice: String

    /// - Parameters:
    ///   - problem: as libYAML 0.2 puts it.
    ///   - line: the line where it stopped.
    ///   - rest: that line from the place where it stopped.
    init(problem: String, line: String, rest: String) {
        switch problem {
        case "mapping values are not allowed in this context" where !line.dropLast(rest.count).contains(": "):
            self.init(
                "a key stands below a text that has not ended", "keys that belong together in one column",
                "line the key up with those above, or put the text that goes on in quotes")
        case "mapping values are not allowed in this context":
            self.init(
                "a value without quotes holds ': '", "one 'key: value' on a line",
                Self.quoted(line).map { "put the value in quotes: \($0)" }
                    ?? "put the value in quotes, or indent the line below its key")
        case "found character that cannot start any token":
            let first = rest.first.map(String.init) ?? ""
            self.init(
                "a value cannot begin with '\(first)' unless it stands in quotes", "a word, or a text in quotes",
                Self.quoted(line).map { "put the value in quotes: \($0)" } ?? "put the value in quotes")
        case "did not find expected alphabetic or numeric character":
            self.init(
                "'&' and '*' at the beginning of a value mean something else in YAML", "a text in quotes",
                Self.quoted(line).map { "put the value in quotes: \($0)" } ?? "put the value in quotes")
        case "could not find expected ':'":
            self.init(
                "a key has no ': ' behind it", "lines of the form 'key: value'",
                "write a colon and a space behind the key, or indent a text that continues the line above")
        case "found unexpected end of stream":
            self.init(
                "a quote is opened and not closed", "a second quote at the end of the text",
                "close the quote; write a quote inside single quotes twice: 'it\'\'s'")
        case "found unknown escape character", "did not find expected hexdecimal number":
            self.init(
                "a backslash in double quotes stands before a letter that means nothing", "\\n, \\t, \\\" or \\\\",
                "put the text in single quotes, where a backslash is only a backslash")
        case "did not find expected ',' or ']'":
            self.init(
                "a list is opened with '[' and not closed", "[one, two]",
                "close it with ']', and put items that hold a comma or a bracket in quotes")
        case "did not find expected ',' or '}'":
            self.init(
                "keys are opened with '{' and not closed", "{key: value, key: value}",
                "close them with '}', and put values that hold a comma or a brace in quotes")
        case "did not find expected node content":
            self.init(
                "something is missing between brackets or commas", "[one, two] or {key: value}",
                "take out the superfluous comma or bracket, or put the text in quotes")
        case "block sequence entries are not allowed in this context":
            self.init(
                "a list begins with '- ' behind its key", "the items below the key, each on a line of its own",
                "write the list on the next lines, or as [one, two]; put a text that begins with '- ' in quotes")
        case "did not find expected '-' indicator":
            self.init(
                "this line belongs neither to the list above nor to its key", "items with '- ' in one column",
                "line the items up, and continue an item's text further to the right")
        case "did not find expected key":
            self.init(
                "this line is indented like no line above it", "keys that belong together in one column",
                "line the key up with those beside it; a text that goes on over lines is indented, or begins with '|'")
        case "did not find expected comment or line break":
            self.init(
                "text stands behind '|' or '>'", "the text on the lines below, indented",
                "begin the text on the next line, or put the value in quotes")
        case "control characters are not allowed":
            self.init(
                "there is a character that cannot be seen", "text, spaces and line ends",
                "delete the character; it may have come with a text that was pasted")
        case "did not find expected <document start>":
            self.init(
                "the keys end here, and something follows", "lines of the form 'key: value' up to the second '---'",
                "take the line out, or write it as 'key: value'")
        default:
            self.init(
                "this cannot be read as YAML", "lines of the form 'key: value'",
                "check quotes, brackets and indentation, or put the value in quotes")
        }
    }

    private init(_ message: String, _ expected: String, _ advice: String) {
        self.message = message
        self.expected = expected
        self.advice = advice
    }

    /// A line with its value in quotes; nil where the line is no key with a value.
    private static func quoted(_ line: String) -> String? {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        let key = line[..<colon.lowerBound].drop { $0 == " " || $0 == "-" }
        let value = line[colon.upperBound...].trimmed
        guard !key.isEmpty, !value.isEmpty, !key.contains(where: { "\"'[{".contains($0) }) else { return nil }
        let isPlain = !value.contains(where: { $0 == "\"" || $0 == "\\" })
        return isPlain ? "\(key): \"\(value)\"" : "\(key): '\(value.replacing("'", with: "''"))'"
    }
}
