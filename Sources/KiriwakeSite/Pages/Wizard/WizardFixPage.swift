import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A step of the wizard that offers a fix.
struct WizardFixPage: Page {
    let title: String
    @Inlined var known: KnownSoFar
    let fix: FixDetails
    /// Why this one.
    let because: String?
    let worked: NextStep
    let failed: NextStep?
    let impossible: NextStep?

    var kind: PageKind { .wizardFix }
    var isIndexed: Bool { known.code == nil }
}

extension PageScope {
    /// The page for those whom a fix helped; a script leads them on if something else still does not work.
    func done(after state: WizardState) -> String {
        href(.done) + (state.fragmentAfterRepair.map { "#" + $0 } ?? "")
    }
}

extension WizardFixPage {
    /// - Parameter needs: answers that a reader must not have denied, by question.
    init(
        _ fix: Fix, needs: [[SymptomID]], _ state: WizardState, _ contacts: ContactCards, _ scope: PageScope
    ) {
        guard case .attempt(let choice) = state.finding.reason else {
            preconditionFailure("a state that offers a fix has the reason for it")
        }
        let text = fix.article.text(in: scope.language)
        let next = { (outcome: Policy.Outcome) in
            state.next(after: outcome).map { NextStep(href: scope.href($0)) }
        }
        self.init(
            title: text.title, known: KnownSoFar(state, contacts, scope),
            fix: FixDetails(fix, text.body.excerpt, needs: needs, cannotHelp: choice.cannotHelp, scope),
            because: scope.reasons.because(choice), worked: NextStep(href: scope.done(after: state)),
            failed: next(.failed), impossible: next(.impossible))
    }
}
