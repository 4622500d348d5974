/// Text in the DOT language of Graphviz.
enum DOTText {
    /// A quoted string, written in the same way for ids and labels. A line break becomes a space.
    static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n", "\r", "\t": output += " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }

    /// Attributes in square brackets, in the order given.
    static func attributes(_ pairs: [(String, String)]) -> String {
        " [" + pairs.map { "\($0)=\(quoted($1))" }.joined(separator: ", ") + "]"
    }
}
