import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeReader
import KiriwakeSite

/// What of the articles is exported, and in which form.
package enum GraphExport: Sendable, Hashable {
    case json
    case dot
    case svg
    /// The decision model as a Bayesian network.
    case bif
    case policyJSON
    /// - leastReach: share of readers, from 0 to 1, that a state needs to be shown.
    case policyDOT(leastReach: Double)
    case policySVG(leastReach: Double)

    /// A file's text, or the mistakes that stand in its way.
    package enum Outcome: Sendable {
        case text(String)
        case mistakes([Diagnostic])
    }

    /// - Parameter tag: language of the words in pictures; nil for the site's first.
    func text(
        _ knowledge: KnowledgeBase, _ configuration: SiteConfiguration, theme: Theme, tag: String?, wizard: Wizard?
    ) throws(ExportError) -> String {
        let language = tag.map { tag in configuration.languages.first { $0.tag == tag } } ?? configuration.languages[0]
        guard let language else {
            throw .unknownLanguage(tag ?? "", known: configuration.languages.map(\.tag))
        }
        let labels = MapLabels(knowledge.graph, theme: theme, language: language)
        switch (self, wizard) {
        case (.json, _): return GraphDocument(knowledge, configuration).json.text + "\n"
        case (.dot, _): return KnowledgeDOT(labels).text
        case (.svg, _): return KnowledgeSVG(labels).file
        case (.bif, let wizard?): return InterchangeFormat(wizard.model).text
        case (.policyJSON, let wizard?): return PolicyDocument(wizard).json.text + "\n"
        case (.policyDOT(let least), let wizard?):
            return PolicyDOT(PolicyCut(wizard.policy, leastReach: least), labels).text
        case (.policySVG(let least), let wizard?):
            return PolicySVG(PolicyCut(wizard.policy, leastReach: least), labels).file
        case (.bif, nil), (.policyJSON, nil), (.policyDOT, nil), (.policySVG, nil): throw .nothingToDecide
        }
    }
}

/// Why there is nothing to export.
package enum ExportError: Error, Hashable, CustomStringConvertible {
    case unknownLanguage(String, known: [String])
    case nothingToDecide

    package var description: String {
        switch self {
        case .unknownLanguage(let tag, let known):
            "the site has no language '\(tag)'; it has: \(known.joined(separator: ", "))"
        case .nothingToDecide: "there is no cause, so there is nothing to decide"
        }
    }
}

extension SiteBuilder {
    /// Reads, checks and, where it is asked for, compiles and proves the policy; writes nothing.
    /// - Parameter language: tag of the language of words; nil for the site's first.
    /// - Throws: what the machine refuses, a theme that cannot be used, a policy whose proof fails, and `ExportError`.
    package func export(_ export: GraphExport, language: String?) throws -> GraphExport.Outcome {
        let checked = try check()
        guard let configuration = checked.configuration, let knowledge = checked.knowledge,
            !checked.diagnostics.hasErrors
        else { return .mistakes(checked.diagnostics) }
        let (theme, found) = try readTheme(configuration)
        guard let theme else { return .mistakes(found) }
        let wizard = try provenWizard(for: export, knowledge, configuration)
        return .text(try export.text(knowledge, configuration, theme: theme, tag: language, wizard: wizard))
    }

    private func provenWizard(
        for export: GraphExport, _ knowledge: KnowledgeBase, _ configuration: SiteConfiguration
    ) throws -> Wizard? {
        switch export {
        case .json, .dot, .svg: return nil
        case .bif, .policyJSON, .policyDOT, .policySVG: break
        }
        let wizard = Self.compileWizard(knowledge, configuration)
        try Self.prove(wizard, knowledge.graph, configuration)
        return wizard
    }
}
