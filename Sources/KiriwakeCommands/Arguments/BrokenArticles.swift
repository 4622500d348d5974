import KiriwakeBuild
import KiriwakeCore

/// Errors in the articles that stop a command.
struct BrokenArticles: Error, CustomStringConvertible {
    let errors: [Diagnostic]

    init(_ found: [Diagnostic]) { errors = found.filter { $0.severity == .error } }

    var description: String { TextReport.render(errors) + TextReport.summary(errors) + "\n" }
}

extension Checked {
    /// The content, if it has no errors.
    func usable() throws(BrokenArticles) -> Content {
        guard case .usable(let content, _) = self else { throw BrokenArticles(diagnostics) }
        return content
    }
}
