import KiriwakeDecision
import KiriwakeMaps
import KiriwakeModel
import KiriwakeOutput

/// What the script needs that continues where the wizard's pages end.
extension Site {
    /// Whether a script continues where the wizard's pages end.
    package var goesOn: Bool { wizard != nil && theme.assetNames["onward.js"] != nil }

    /// The model for the script; nil where there is none.
    var modelFile: OutputFile? {
        guard let wizard, goesOn else { return nil }
        let bytes = Array(ModelScript(wizard.model, wizard.articles.claims).text.utf8)
        return OutputFile(SitePath(AssetName.hashed("model.js", bytes)), .bytes(bytes))
    }

    /// The script and its words in one language; nil where there is no script.
    /// - Parameter model: the file of the model.
    func onward(_ edition: Edition, model: SitePath) -> PublishedOnward? {
        guard let wizard, let script = theme.assetNames["onward.js"] else { return nil }
        let graph = knowledge.graph
        let scope = PageScope(edition, at: .onward)
        let choices = WizardPages.choices(graph, scope)
        let questions = graph.questions.values.indexed().map { OnwardPart($0, $1, choices[$0], scope) }
        let causes = graph.causes.values.indexed().map { OnwardPart($0, $1, others: graph.causes.ids, scope) }
        let fixes = graph.fixes.values.indexed().map { OnwardPart($1, wizard.findings.fixes[$0], scope) }
        let words = OnwardWords(
            graph: graph, person: knowledge.humanContact, reaching: knowledge.fixesReachingPerson, scope: scope)
        return PublishedOnward(
            script: SitePath(script), model: model, words, questions + causes + fixes, edition.language)
    }
}
