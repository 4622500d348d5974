package import KiriwakeCore
package import KiriwakeMaps
import KiriwakeModel
import KiriwakeWording

extension GraphExport {
    /// A file's text, or the errors in the articles that prevent it.
    package enum Outcome: Sendable {
        /// - remark: what the user should know beside it; nil where there is nothing.
        case text(String, remark: String?)
        case mistakes([Diagnostic])
    }
}

extension SiteBuilder {
    /// Reads and checks the articles, compiles and proves the policy where the export needs it, and writes nothing.
    /// - Parameter tag: language of the words in pictures; nil for the site's first.
    /// - Throws: errors of the system, a site without a part that it needs, a policy whose proof fails, `UnknownLanguage`, and
    ///   `NothingToDecide`.
    package func export(_ export: GraphExport, language tag: String?) throws -> GraphExport.Outcome {
        let checked = try check()
        guard case .usable(let content, _) = checked else { return .mistakes(checked.diagnostics) }
        let wizard = export.needsWizard ? try content.wizard() : nil
        let language = try content.configuration.language(tag)
        let words = StepWords(content.knowledge.graph, content.texts[language.index])
        return .text(try export.text(content.knowledge, words: words, wizard: wizard), remark: export.remark(wizard))
    }
}
