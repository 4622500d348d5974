import KiriwakeCore
import KiriwakeModel

/// Runs every rule over a knowledge base.
package enum Linter {
    /// - Parameters:
    ///   - read: diagnostics found while reading; part of the result.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Returns: all diagnostics in the order of their places.
    package static func check(_ knowledge: KnowledgeBase, read: [Diagnostic], jobs: Int) -> [Diagnostic] {
        let subject = LintSubject(knowledge, jobs: jobs)
        let found = RuleRegistry.rules.flatMap { rule in
            switch rule.check {
            case .reading: [Diagnostic]()
            case .knowledge(let check): check(subject)
            }
        }
        return (read + found).sorted()
    }
}
