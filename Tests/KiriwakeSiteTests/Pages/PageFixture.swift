import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeTestSupport
import KiriwakeWording
import Testing

@testable import KiriwakeSite

/// A small site of a router without internet, in English and German: what pages are made from. An interface text is its
/// key in brackets.
struct PageFixture {
    let knowledge: KnowledgeBase
    let wizard: Wizard
    let english: Edition
    let german: Edition

    var graph: KnowledgeGraph { knowledge.graph }

    /// - Parameter url: where the site stands.
    init(url: String? = nil) throws {
        let reading = try Content.read(Self.files)
        try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        knowledge = reading.knowledge
        let languages = knowledge.languages
        let url = try url.map { try #require(SiteAddress($0)) }
        let wizard = try #require(
            try Wizard.compile(
                knowledge.graph, parameters: DecisionParameters(), maxStates: 100, named: []))
        let editions = try zip(languages, ["No internet", "Kein Internet"]).map { language, title in
            let texts = try Texts(
                Dictionary(uniqueKeysWithValues: TextKey.allCases.map { ($0.rawValue, "[\($0.rawValue)]") }),
                language: language)
            return Edition(
                title: title, summary: "Find out why.", home: languages[0],
                words: StepWords(reading.knowledge.graph, texts),
                catalog: Catalog(reading.knowledge.graph, wizard, language),
                readingAid: ReadingAid(language, readings: [:]), pictures: reading.knowledge.pictures,
                sources: reading.knowledge.sources, url: url, pathOfRoot: "/")
        }
        self.wizard = wizard
        english = editions[0]
        german = editions[1]
    }

    func scope(_ address: Address) -> PageScope { PageScope(english, at: address) }

    func cause(_ id: CauseID) throws -> Place<Cause> { try #require(graph.causes.place(of: id)) }
    func fix(_ id: FixID) throws -> Place<Fix> { try #require(graph.fixes.place(of: id)) }

    /// The state of a reader who has given just this answer.
    func state(answering symptom: SymptomID) throws -> Place<Policy.State> {
        try #require(wizard.state(answering: symptom, in: graph))
    }

    /// The file of a state's page.
    func file(_ state: Place<Policy.State>?) throws -> String {
        Address.name(of: wizard.code(try #require(state))) + ".html"
    }

    var articles: ArticlePages { ArticlePages(graph: graph, wizard: wizard) }

    /// With templates that show what they are given.
    func wizardPages() throws -> WizardPages {
        let templates = try TemplateSet(
            [
                "list-item": "{{id}}",
                "contact-card": "{{name}}: {{#say}}{{say}}{{/say}}",
            ], texts: [:], assets: [:], language: "en")
        return try WizardPages(wizard, knowledge, english, templates, goesOn: true)
    }

    /// The drawing of a lamp.
    var lamp: PictureModel? {
        knowledge.pictures["lamp"]?[english.language].map { PictureModel(svg: HTML($0.svg), text: $0.text) }
    }

    private static let files = [
        "questions/line-light.md": """
        ---
        ask: Is the line light on?
        why: It shows whether the line reaches you.
        effort: glance
        answers: [light-on, {id: light-off, label: The light is off, hint: It stays dark.}]
        none-of-these: true
        ---
        # The light
        It is marked "Line".
        """,
        "symptoms/light-on.md": """
        ---
        title: The light is on
        summary: It is lit.
        picture: lamp
        sources: [MANUAL]
        reviewed: 2026-11-20
        ---
        It may blink.
        """,
        "causes/line-down.md": """
        ---
        title: The line is down
        summary: Nothing comes out of the wall.
        frequency: common
        symptoms: {light-off: always, light-on: rarely}
        fixes: {call-provider: usually}
        confused-with:
          - {cause: settings-lost, tell-apart: [line-light], if-taken-for: A reset erases the settings in vain.}
        urgent: true
        say: The light is off.
        ---
        The router is well.
        """,
        "causes/settings-lost.md": """
        ---
        title: The settings are lost
        frequency: common
        symptoms: {light-on: always, light-off: never}
        fixes: {reset-router: usually, call-provider: rarely}
        ---
        """,
        "fixes/call-provider.md": """
        ---
        title: Call the provider
        summary: They mend the line.
        effort: 20m
        risk: none
        human: provider
        worked-if: The light comes on.
        ---
        Have your number at hand.

        1. Call.
        2. Say what you see.

        Calls cost nothing.
        """,
        "fixes/reset-router.md": """
        ---
        title: Reset the router
        effort: 15m
        wait: 2h
        risk: medium
        warning: Every setting is erased.
        worked-if: A page opens.
        requires: [light-on]
        prevent: true
        ---
        Press the button.
        """,
        "guides/router.md": """
        ---
        title: What a router does
        summary: It joins you to the line.
        beside-start: true
        ---
        ## Light
        ## Line & "wall"
        ## Reset
        """,
        "guides/plugs.md": "---\ntitle: Plugs\nprevent: true\n---\n## One heading\n",
        "pictures/lamp.svg":
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>A lamp</title><path class=\"line\" d=\"M0 0H1\"/></svg>",
        "glossary.yml": """
        - id: line
          not: [router]
          en: {preferred: line, synonyms: [wire, cable], discouraged: [pipe], meaning: What comes out of the wall.}
        - id: router
          en: {preferred: router, meaning: The box.}
        - id: modem
          en: {preferred: modem, synonyms: [box]}
        """,
        "contacts.yml": """
        - id: provider
          reaches: person
          en: {name: Fault desk, how: Call., say: My internet is gone., say-again: I called before., asks: [Your name], never: [Your password]}
          de: {name: Entstörung, say: Mein Internet ist weg.}
          url: https://provider.example/help/desk
          phone: "+49 30 1#"
          sources: [MANUAL]
          checked: 2026-11-21
        """,
        "sources.yml": """
        MANUAL: {title: Manual, url: https://maker.example/manual, date: 2024-03, note: {en: page 3}}
        """,
    ]
}
