import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording
import Testing

@testable import KiriwakeDecision
@testable import KiriwakeSite

/// Pages are made from the values that they word: these have no articles, no graph and no wizard.
struct PageValueTests {
    private let edition: Edition
    private let contacts: ContactCards

    init() throws {
        let language = try #require(Language(tag: "en", index: 0))
        let texts = try Texts(
            Dictionary(uniqueKeysWithValues: TextKey.allCases.map { ($0.rawValue, "[\($0.rawValue)]") }),
            language: language)
        let entry = { (id: String, title: String, address: Address) in
            Catalog.ArticleEntry(id: id, title: title, summary: nil, address: address, picture: nil)
        }
        edition = Edition(
            title: "Printer", summary: nil, home: language,
            words: StepWords(
                Names(
                    questions: [
                        .init(ask: "Which light?", answers: ["Red", "Green"], standalone: ["Red", "Green"])
                    ], causes: ["Jam", "Loose"], fixes: ["Pull", "Reset"], mistakes: [[Place(1): "It tears."], [:]]),
                texts),
            catalog: Catalog(
                causes: [entry("jam", "Jam", .cause("jam")), entry("loose", "Loose", .cause("loose"))],
                fixes: [entry("pull", "Pull", .fix("pull")), entry("reset", "Reset", .fix("reset"))], symptoms: [:],
                questions: [
                    .init(
                        id: "light", why: nil,
                        answers: [
                            .init(symptom: "red", start: .state(code: CaseCode(111_111))),
                            .init(symptom: "green", start: .state(code: CaseCode(222_222))),
                        ])
                ], comparisons: [.comparison("jam-vs-loose")]),
            readingAid: ReadingAid(language, readings: [:]), pictures: [:], sources: Table([]), url: nil,
            pathOfRoot: "/")
        contacts = try ContactCards(
            nil, [], reachedBy: [], PageScope(edition, at: .done),
            TemplateSet([:], texts: [:], assets: [:], language: "en"))
    }

    private static let red = OfferedAnswer(question: Place(0), answer: Place(0))

    @Test func `a state of the wizard is worded from its replies and its finding`() {
        let state = WizardState(
            code: CaseCode(111_111), fragment: "1;light=red", previous: .start,
            replies: [
                .init(
                    question: Place(0), reply: .answer(.offered(Place(0))),
                    choices: [(.answer(.offered(Place(0))), nil), (.notSure, .state(code: CaseCode(333_333)))])
            ], attempts: [(fix: Place(0), attempt: .failed)],
            finding: StateFinding(
                named: .init(
                    cause: Place(0), likelihood: .likely, isEarly: false, isSettled: true, pointing: [Self.red],
                    lookalikes: [.init(cause: Place(1), ruledOutBy: Self.red, ineffectiveFixes: [Place(1)])]),
                fitsNone: false, conflict: nil, others: [], reason: .end), fragmentAfterRepair: nil, outcomes: [])
        let link = { (title: String, path: String) in
            Link(title: HTML(title), href: "../../en/\(path).html", summary: nil)
        }
        #expect(
            HandOverPage(onHref: nil, state, contacts, PageScope(edition, at: .state(code: CaseCode(111_111))))
                == HandOverPage(
                    title: "[handover-title]",
                    known: KnownSoFar(
                        code: "111111", codeIntro: "[code-intro]",
                        save: SavedAddress(href: "111111.html", address: "111111.html", mail: nil),
                        back: "index.html", noneFits: nil, conflict: nil,
                        belief: .init(
                            id: "jam", link: link("Jam", "causes/jam"), words: "[belief-likely]", firm: true,
                            points: "[points-one-before][quote-open]Red[quote-close][points-one-after]",
                            not: [
                                .init(
                                    link: link("Loose", "causes/loose"), ifTakenFor: "It tears.",
                                    opposes: "[opposes-before][quote-open]Red[quote-close][opposes-after]",
                                    avoid: [link("Reset", "fixes/reset")])
                            ]), also: [],
                        answered: [
                            .init(
                                id: "light", ask: "Which light?", label: "Red",
                                alternatives: [
                                    .init(label: "Red", href: nil, current: true),
                                    .init(label: "[not-sure]", href: "333333.html", current: false),
                                ])
                        ], answeredNotSure: [],
                        tried: [.init(link: link("Pull", "fixes/pull"), outcome: "[outcome-failed]")],
                        handoverHref: "../../en/contact.html", contact: nil, contactHTML: HTML("")),
                    reason: "[handover-reason-exhausted]", onHref: nil))
    }

    @Test func `what separates two look-alikes is worded from the finding about them`() {
        let finding = PairFinding(
            first: Place(0), second: Place(1),
            questions: [
                .init(
                    question: Place(0),
                    answers: [
                        .init(answer: Place(0), speaksFor: Place(0), pointsTo: Place(0), isSeen: true),
                        .init(answer: Place(1), speaksFor: nil, pointsTo: nil, isSeen: true),
                    ])
            ], isToldApart: true)
        #expect(
            CheckFirst(Place(1), finding, Place(0), PageScope(edition, at: .cause("loose")))
                == CheckFirst(
                    other: HTML("Jam"), otherHref: "jam.html", compareHref: "../../en/compare/jam-vs-loose.html",
                    ifTakenFor: "It tears.",
                    questions: [
                        .init(
                            ask: HTML("Which light?"),
                            answers: [
                                .init(
                                    label: HTML("Red"), picture: nil, href: "../../en/check/111111.html", for: "Jam")
                            ])
                    ]))
    }
}
