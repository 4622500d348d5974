package import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel

/// Runs every rule over a knowledge base.
package enum Linter {
    /// - Parameters:
    ///   - read: diagnostics found while reading; part of the result.
    ///   - isComplete: whether every article of the graph could be read. If not, only links are checked: what else a rule
    ///     found would follow from what is missing.
    ///   - parameters: numbers that the site decides with.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Returns: all diagnostics in the order of their places.
    package static func check(
        _ knowledge: KnowledgeBase, read: [Diagnostic], isComplete: Bool = true,
        parameters: DecisionParameters = DecisionParameters(), jobs: Int
    ) -> [Diagnostic] {
        let subject = LintSubject(knowledge, parameters: parameters, jobs: jobs)
        let found = RuleRegistry.rules.flatMap { rule in
            switch rule.check {
            case .reading: [Diagnostic]()
            case .knowledge(let check): isComplete || rule.code.isAboutLinks ? check(subject, rule.code) : []
            }
        }
        return (read + found).sorted()
    }
}
