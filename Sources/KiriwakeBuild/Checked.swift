package import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel
package import KiriwakeWording

/// The result of reading and checking the articles of a site.
package enum Checked: Sendable {
    /// Articles without errors.
    package struct Content: Sendable {
        package let configuration: SiteConfiguration
        package let knowledge: KnowledgeBase
        /// The interface texts, in the order of the languages.
        package let texts: [Texts]
    }

    case usable(Content, warnings: [Diagnostic])
    /// At least one of the diagnostics is an error.
    case broken([Diagnostic])

    init(_ content: Content, _ diagnostics: [Diagnostic]) {
        self = diagnostics.hasErrors ? .broken(diagnostics) : .usable(content, warnings: diagnostics)
    }

    /// Errors and warnings, in the order of their locations.
    package var diagnostics: [Diagnostic] {
        switch self {
        case .usable(_, let warnings): warnings
        case .broken(let diagnostics): diagnostics
        }
    }
}

extension Checked.Content {
    /// The compiled and proven wizard.
    /// - Returns: nil where there is no cause, so that there is nothing to decide.
    package func wizard() throws(BrokenPolicyMessage) -> Wizard? {
        do throws(BrokenPolicy) {
            return try Wizard.compile(
                knowledge.graph, parameters: DecisionParameters(changes: configuration.decision),
                maxStates: configuration.maxStates, named: knowledge.glossary.compactMap(\.symptom?.value),
                published: knowledge.addresses.states.map(\.value))
        } catch {
            throw BrokenPolicyMessage(error)
        }
    }
}
