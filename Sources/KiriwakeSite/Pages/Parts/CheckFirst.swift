import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// The question that separates a cause from its look-alike, with links into the wizard.
struct CheckFirst: TemplateModel {
    struct SeparatingQuestion: TemplateModel {
        let ask: HTML
        let answers: [LinkedAnswer]
    }

    struct LinkedAnswer: TemplateModel {
        let label: HTML
        let picture: PictureModel?
        let href: String
        /// Title of the cause it points to.
        let `for`: String?
    }

    /// Title of the look-alike.
    let other: HTML
    let otherHref: String
    let compareHref: String
    /// What it costs to take one for the other.
    let ifTakenFor: String?
    let questions: [SeparatingQuestion]
}

extension CheckFirst {
    /// Those to show before an article; more would hide it.
    static let limit = 2

    /// - Parameters:
    ///   - cause: the one of the two that a reader believes in.
    ///   - pair: the two, for the link to their comparison.
    /// - Returns: nil where no question separates the two.
    init?(_ cause: Place<Cause>, _ finding: PairFinding, _ pair: KnowledgeGraph.PairPlace, _ scope: PageScope) {
        guard let asked = finding.questions.first else { return nil }
        let answers = asked.answers.compactMap { answered -> LinkedAnswer? in
            let offered = OfferedAnswer(question: asked.question, answer: answered.answer)
            // Only answers that speak for one of the two; the wizard has the others.
            guard answered.speaksFor != nil, let start = scope.start(offered) else { return nil }
            return LinkedAnswer(
                label: scope.phrased(scope.label(offered)), picture: scope.picture(of: offered),
                href: scope.href(start),
                for: answered.pointsTo.map { scope.names.causes[$0] })
        }
        let lookalike = finding.first == cause ? finding.second : finding.first
        self.init(
            other: scope.phrased(scope.names.causes[lookalike]), otherHref: scope.href(lookalike),
            compareHref: scope.href(pair),
            // The reader believes in `cause`, so what counts is the cost of taking the other for it.
            ifTakenFor: scope.names.ifTaken(lookalike, for: cause),
            questions: [
                SeparatingQuestion(ask: scope.phrased(scope.names.questions[asked.question].ask), answers: answers)
            ])
    }
}
