extension Diagnostic {
    /// What was expected where a name had to be one of several.
    package static func oneOf(_ names: some Collection<String>) -> String {
        names.isEmpty ? "nothing here, since there is none yet" : "one of: \(names.joined(separator: ", "))"
    }
}
