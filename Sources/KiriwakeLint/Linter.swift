import KiriwakeCore
import KiriwakeModel

/// Runs every rule over a knowledge base.
package enum Linter {
    /// - Parameter read: diagnostics found while reading; part of the result.
    /// - Returns: all diagnostics in the order of their places.
    package static func check(_ knowledge: KnowledgeBase, read: [Diagnostic]) -> [Diagnostic] {
        let subject = LintSubject(knowledge)
        let found = RuleRegistry.rules.flatMap { rule in
            switch rule.check {
            case .reading: [Diagnostic]()
            case .knowledge(let check): check(subject)
            }
        }
        return (read + found).sorted()
    }
}
