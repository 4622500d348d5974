package import KiriwakeCore
import KiriwakeModel

/// One thing that can be wrong with articles: its code, why it matters, an example of each kind, and the check.
///
/// The examples are the rule's tests and its documentation.
package struct Rule: Sendable {
    /// Files by path in the content folder.
    package typealias Example = [String: String]

    package enum Check: Sendable {
        /// Reported while the articles are read; there is nothing left to check.
        case reading
        /// Checked in the knowledge base; receives the rule's code.
        case knowledge(@Sendable (LintSubject, DiagnosticCode) -> [Diagnostic])
    }

    package let code: DiagnosticCode
    /// A few words, such as `cause without fix`.
    package let name: String
    /// Why it matters and what to do.
    package let rationale: String
    /// Files that break the rule, laid over `Examples.base`.
    package let failing: Example
    /// Files that comply with it.
    package let passing: Example
    package let check: Check

    package init(
        _ code: DiagnosticCode, _ name: String, rationale: String, failing: Example, passing: Example, check: Check
    ) {
        self.code = code
        self.name = name
        self.rationale = rationale
        self.failing = failing
        self.passing = passing
        self.check = check
    }
}
