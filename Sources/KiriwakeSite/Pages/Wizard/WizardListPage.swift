import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A step of the wizard that offers all fixes that are left, one after the other on one page.
struct WizardListPage: Page {
    /// A fix, and where readers continue whom it did not help.
    struct Rung: TemplateModel {
        let id: String
        /// Of how many: `2 / 7`.
        let number: String
        /// The partial `list-item` of the fix.
        let item: HTML
        let nextHref: String
    }

    let title: String
    @Inlined var known: KnownSoFar
    let rungs: [Rung]
    let doneHref: String
    /// Where a script continues, one step at a time; nil where there is none.
    let onHref: String?

    var kind: PageKind { .wizardList }
    var isIndexed: Bool { known.code == nil }
}

extension WizardListPage {
    /// - Parameter onHref: where a script continues.
    init(
        _ fixes: [Place<Fix>], _ list: FixList, onHref: String?, _ state: WizardState, _ contacts: ContactCards,
        _ scope: PageScope
    ) {
        let ids = fixes.map { scope.edition.catalog.fixes[$0].id }
        let next = ids.dropFirst().map { "#try-" + $0 } + ["#ask"]
        self.init(
            title: scope.texts[state.attempts.isEmpty ? .listTitleUntried : .listTitle],
            known: KnownSoFar(state, contacts, scope),
            rungs: zip(fixes, next).enumerated().map { index, rung in
                Rung(
                    id: ids[index], number: "\(index + 1) / \(fixes.count)", item: list.html(rung.0), nextHref: rung.1)
            }, doneHref: scope.href(.done), onHref: onHref)
    }
}

extension PageScope {
    /// Where a script continues from a state, and offers the list that its page may show.
    func onward(_ state: WizardState, from step: Policy.Step) -> String {
        var list = ""
        if case .list = step, let code = state.code { list = "?list=\(code)" }
        return href(.onward) + list + (state.fragment.isEmpty ? "" : "#" + state.fragment)
    }
}
