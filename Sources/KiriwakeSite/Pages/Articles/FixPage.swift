import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A fix: what must be known before it, how it is done, and what it repairs.
struct FixPage: Page {
    @Inlined var fix: FixDetails
    let causes: [ChanceLink]
    /// What must be known before it.
    let checkFirst: [CheckFirst]
    let sources: [SourceLine]
    let reviewed: String?

    var kind: PageKind { .fix }
    var title: String { fix.title }
    var description: String? { fix.summary }

    var structuredData: StructuredData? {
        StructuredData(headline: title, description: description, modified: reviewed)
    }
}

extension FixPage {
    /// - Parameters:
    ///   - finding: nil where there is nothing to decide.
    ///   - causes: those that it ends.
    init(
        _ fix: Fix, _ finding: FixFinding?, causes: [(cause: Cause, strength: Strength)],
        checkFirst: [CheckFirst], _ scope: PageScope
    ) {
        self.init(
            fix: FixDetails(
                fix, fix.article.text(in: scope.language).body.article, needs: finding?.needs ?? [],
                cannotHelp: finding?.notHelped ?? [], scope),
            causes: causes.map { scope.link($0.cause, chance: $0.strength) }, checkFirst: checkFirst,
            sources: scope.sources(fix.article.sources), reviewed: fix.article.reviewed?.description)
    }
}
