import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// Two look-alikes side by side.
struct ComparisonPage: Page {
    /// One of the two.
    struct Side: TemplateModel {
        struct HelpingFix: TemplateModel {
            @Inlined var link: ChanceLink
            /// Whether it helps with the other one too.
            let helpsOther: Bool
        }

        @Inlined var link: PicturedLink
        /// What it costs to take it for the other.
        let ifTakenFor: String?
        let fixes: [HelpingFix]
    }

    /// A question that tells them apart.
    struct ComparedQuestion: TemplateModel {
        /// An answer that one of them shows at least.
        struct Row: TemplateModel {
            let label: HTML
            let href: String
            let picture: PictureModel?
            let a: String
            let aClass: String
            let b: String
            let bClass: String
            /// Which of the two it speaks for: `a`, `b` or `both`.
            let speaksFor: String
        }

        let ask: String
        let why: String?
        let rows: [Row]
    }

    /// What a fix does against each of them.
    struct FixRow: TemplateModel {
        @Inlined var link: Link
        let a: String?
        let b: String?
        let risk: String
        let riskClass: String
    }

    let title: String
    let titleA: String
    let titleB: String
    let a: Side
    let b: Side
    let questions: [ComparedQuestion]
    let fixes: [FixRow]

    var kind: PageKind { .compare }
}

extension ComparisonPage {
    /// What is known of one of the two.
    struct Subject {
        let cause: Place<Cause>
        /// Fixes that help, in the author's order.
        let remedies: [(fix: Fix, strength: Strength)]
        /// How often it shows each answer that one of the two shows.
        let shown: [OfferedAnswer: Strength]
    }

    init(_ finding: PairFinding, _ first: Subject, _ second: Subject, _ scope: PageScope) {
        let fixes = (first.remedies + second.remedies).map(\.fix).sorted { $0.id < $1.id }
        self.init(
            title: scope.edition.words.pair(first.cause, second.cause), titleA: scope.names.causes[first.cause],
            titleB: scope.names.causes[second.cause],
            a: Side(first, beside: second, scope), b: Side(second, beside: first, scope),
            questions: finding.questions.map { ComparedQuestion($0, first, second, scope) },
            fixes: fixes.indices.filter { $0 == 0 || fixes[$0].id != fixes[$0 - 1].id }.map {
                FixRow(fixes[$0], first, second, scope)
            })
    }
}

extension ComparisonPage.Subject {
    /// Nil for a fix that does not help.
    fileprivate func strength(of fix: Fix) -> Strength? { remedies.first { $0.fix.id == fix.id }?.strength }
}

extension ComparisonPage.Side {
    fileprivate init(_ side: ComparisonPage.Subject, beside other: ComparisonPage.Subject, _ scope: PageScope) {
        self.init(
            link: PicturedLink(link: scope.link(side.cause), picture: scope.picture(of: side.cause)),
            ifTakenFor: scope.names.ifTaken(side.cause, for: other.cause),
            fixes: side.remedies.map { fix, strength in
                HelpingFix(link: scope.link(fix, chance: strength), helpsOther: other.strength(of: fix) != nil)
            })
    }
}

extension ComparisonPage.ComparedQuestion {
    fileprivate init(
        _ asked: PairFinding.Asked, _ first: ComparisonPage.Subject, _ second: ComparisonPage.Subject,
        _ scope: PageScope
    ) {
        self.init(
            ask: scope.names.questions[asked.question].ask,
            why: scope.edition.catalog.questions[asked.question].why,
            rows: asked.answers.compactMap { answered in
                let offered = OfferedAnswer(question: asked.question, answer: answered.answer)
                guard let a = first.shown[offered], let b = second.shown[offered] else { return nil }
                return Row(
                    label: scope.phrased(scope.label(offered)), href: scope.href(scope.start(offered) ?? .start),
                    picture: scope.picture(of: offered), a: scope.texts.strength(a), aClass: a.rawValue,
                    b: scope.texts.strength(b), bClass: b.rawValue,
                    speaksFor: answered.speaksFor == first.cause
                        ? "a" : answered.speaksFor == second.cause ? "b" : "both")
            })
    }
}

extension ComparisonPage.FixRow {
    fileprivate init(
        _ fix: Fix, _ first: ComparisonPage.Subject, _ second: ComparisonPage.Subject, _ scope: PageScope
    ) {
        self.init(
            link: scope.link(fix), a: first.strength(of: fix).map(scope.texts.chance),
            b: second.strength(of: fix).map(scope.texts.chance), risk: scope.texts.risk(fix.risk),
            riskClass: fix.risk.rawValue)
    }
}
