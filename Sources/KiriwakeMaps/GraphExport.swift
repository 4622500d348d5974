package import KiriwakeDecision
package import KiriwakeModel
package import KiriwakeWording

/// What is exported, and in which format.
package enum GraphExport: Sendable, Hashable {
    case json
    case dot
    case svg
    /// The decision model as a Bayesian network.
    case bif
    /// The decision model for the browser's script and for other programs.
    case model
    case policyJSON
    /// - leastReach: share of readers, from 0 to 1, that a state needs to be shown.
    case policyDOT(leastReach: Double)
    case policySVG(leastReach: Double)

    /// Whether the export needs the policy.
    package var needsWizard: Bool {
        switch self {
        case .json, .dot, .svg: false
        case .bif, .model, .policyJSON, .policyDOT, .policySVG: true
        }
    }

    /// What the user should know beside the file; nil where there is nothing.
    package func remark(_ wizard: Wizard?) -> String? {
        self == .bif ? wizard.flatMap { InterchangeFormat($0.model).remark } : nil
    }

    /// The text of the exported file.
    /// - Parameter wizard: nil where there is nothing to decide.
    package func text(
        _ knowledge: KnowledgeBase, words: StepWords, wizard: Wizard?
    ) throws(NothingToDecide) -> String {
        switch (self, wizard) {
        case (.json, _): return GraphDocument(knowledge).json.text + "\n"
        case (.dot, _): return KnowledgeDOT(knowledge.graph, words).text
        case (.svg, _): return KnowledgeSVG(knowledge.graph, words).file
        case (.bif, let wizard?): return InterchangeFormat(wizard.model).text
        case (.model, let wizard?): return ModelScript(wizard.model, wizard.articles.claims).text
        case (.policyJSON, let wizard?): return PolicyDocument(wizard).json.text + "\n"
        case (.policyDOT(let least), let wizard?):
            return PolicyDOT(PolicyCut(wizard.policy, leastReach: least), words).text
        case (.policySVG(let least), let wizard?):
            return PolicySVG(PolicyCut(wizard.policy, leastReach: least), words).file
        case (.bif, nil), (.model, nil), (.policyJSON, nil), (.policyDOT, nil), (.policySVG, nil):
            throw NothingToDecide()
        }
    }
}

/// The articles contain no cause.
package struct NothingToDecide: Error, CustomStringConvertible {
    package init() {}

    package var description: String { "the articles contain no cause, so there is nothing to decide" }
}
