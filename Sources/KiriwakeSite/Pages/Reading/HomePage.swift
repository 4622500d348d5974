import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// The site's first page in one language.
struct HomePage: Page {
    /// An answer to the first question, as a link into the wizard.
    struct StartAnswer: TemplateModel {
        let label: HTML
        let hint: String?
        let picture: PictureModel?
        let href: String
    }

    /// A fix that must not be tried on a guess.
    struct Caution: TemplateModel {
        let title: String
        let href: String
        /// What to ask before it.
        let question: String
        /// The comparison with that question.
        let questionHref: String
        /// Causes that it does not help.
        let confused: [Link]
    }

    let title: String
    let description: String?
    /// The wizard's first question.
    let startQuestion: String?
    let starts: [StartAnswer]
    /// The list in which several symptoms can be ticked; nil where no script continues with them.
    let severalHref: String?
    /// One at most.
    let cautions: [Caution]
    /// Guides worth reading before the first question.
    let besideStart: [Link]
    /// The first of the others.
    let guides: [Link]
    /// The list of all causes.
    let causesHref: String?
    /// The list of all look-alikes.
    let compareIndexHref: String?

    var kind: PageKind { .home }
}

extension HomePage {
    /// Other guides that are shown.
    private static let guidesShown = 8
    private static let cautionsShown = 1

    /// The wizard's first question, as the home page asks it.
    struct FirstQuestion {
        let place: Place<Question>
        let question: Question
        /// The wizard's page after each answer; nil where there is none.
        let next: Indexed<Question.Answer, Address?>
    }

    /// - Parameters:
    ///   - first: nil where the wizard does not begin with a question, or there is none.
    ///   - risky: fixes that must not be tried on a guess, the one that most readers take for a remedy first.
    ///   - takesSeveral: whether the wizard can begin with several symptoms at once.
    ///   - hasCauses: whether the site has a list of causes; of look-alikes likewise.
    init(
        _ first: FirstQuestion?, risky: [(fix: Place<Fix>, finding: FixFinding)], _ guides: [Guide],
        takesSeveral: Bool, hasCauses: Bool, hasLookalikes: Bool, _ scope: PageScope
    ) {
        self.init(
            title: scope.edition.title, description: scope.edition.summary,
            startQuestion: first.map { scope.names.questions[$0.place].ask },
            starts: first.map { Self.starts($0, scope) } ?? [],
            severalHref: takesSeveral ? scope.href(.index(.symptom)) : nil,
            cautions: Array(risky.lazy.compactMap { Caution($0, $1, scope) }.prefix(Self.cautionsShown)),
            besideStart: guides.filter(\.standsBesideStart).map { scope.link($0) },
            guides: guides.filter { !$0.standsBesideStart }.prefix(Self.guidesShown).map { scope.link($0) },
            causesHref: hasCauses ? scope.href(.index(.cause)) : nil,
            compareIndexHref: hasLookalikes ? scope.href(.comparisonIndex) : nil)
    }

    private static func starts(_ first: FirstQuestion, _ scope: PageScope) -> [StartAnswer] {
        first.question.answers.indexed().compactMap { answer, offered in
            let choice = OfferedAnswer(question: first.place, answer: answer)
            return first.next[answer].map { next in
                StartAnswer(
                    label: scope.phrased(scope.label(choice)), hint: offered.hint[scope.language],
                    picture: scope.picture(of: choice), href: scope.href(next))
            }
        }
    }
}

extension HomePage.Caution {
    private static let confusedShown = 3

    /// - Returns: nil where no question separates those whom the fix does not help.
    fileprivate init?(_ fix: Place<Fix>, _ finding: FixFinding, _ scope: PageScope) {
        guard let mistake = finding.mistakes.first(where: { !$0.tellApart.isEmpty }) else { return nil }
        self.init(
            title: scope.names.fixes[fix], href: scope.href(fix),
            question: scope.names.questions[mistake.tellApart[0]].ask, questionHref: scope.href(mistake.pair),
            confused: finding.guardedFrom.prefix(Self.confusedShown).map { scope.link($0) })
    }
}
