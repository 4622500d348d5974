import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// Articles that say what they were called before.
struct FormerNamesTests {
    private let base = [
        "symptoms/red.md": "---\ntitle: Red\nformerly: [crimson]\n---\n",
        "questions/light.md":
            "---\nask: Which light?\nformerly: [lamp]\nanswers: [red, {id: green, label: Green, formerly: [lime]}]\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\nformerly: [tug]\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/push.md": "---\ntitle: Push\neffort: 5m\nrisk: none\n---\n1. Push.\n",
        "causes/jam.md": """
        ---
        title: Jam
        formerly: [stuck, block]
        frequency: common
        symptoms: {red: always}
        fixes: {pull: usually}
        confused-with: [{cause: loose, tell-apart: [light], if-taken-for: Nothing.}]
        cases:
          - {given: {lamp: crimson}, leads-to: tug, never: [push]}
          - {given: {lamp: lime}, leads-to: slack, never: [tug]}
        ---
        """,
        "causes/loose.md": """
        ---
        title: Loose
        formerly: [slack]
        frequency: common
        symptoms: {green: always}
        fixes: {push: usually}
        ---
        """,
        "guides/lights/all.md": "---\nformerly: [lights, old/lights]\n---\n# All lights\n",
        "searches.tsv": "paper\tcauses/stuck\tcompare/block-vs-slack\tguides/old/lights\n",
    ]

    private func report(_ path: String, _ text: String) throws -> String {
        TextReport.render(try Content.read(base.merging([path: text]) { _, new in new }).diagnostics)
    }

    @Test func `no article was where the list of all stands`() throws {
        #expect(
            try report("guides/lights/all.md", "---\nformerly: [index, old/lights]\n---\n# All lights\n") == """
                content/guides/lights/all.md:2:12: warning KW106: 'index' is no former name
                    expected: a name that an article had: the site's list of all guides stands there

                """)
    }

    @Test func `cases and searches may use former names`() throws {
        let reading = try Content.read(base)
        #expect(TextReport.render(reading.diagnostics) == "")
        let knowledge = reading.knowledge
        let cases = try #require(knowledge.graph.causes["jam"]?.cases)
        #expect(cases.map { $0.given.map(\.question) } == [["light"], ["light"]])
        #expect(cases.map { $0.given.map(\.reply) } == [[.answer(.offered(.init(0)))], [.answer(.offered(.init(1)))]])
        #expect(cases.map { $0.leadsTo?.value } == [.fix("pull"), .cause("loose")])
        #expect(cases.map { $0.never.map(\.value) } == [["push"], ["pull"]])
        #expect(
            knowledge.searches[exactly: knowledge.languages[0]]?.map { $0.pages.map(\.value) } == [
                ["causes/jam", "compare/jam-vs-loose", "guides/lights/all"]
            ])
    }

    @Test func `pages lead on from every former path`() throws {
        let paths = try Content.read(base).knowledge.formerPaths.map { "\($0.former) → \($0.present)" }
        #expect(
            paths == [
                "causes/block → causes/jam", "causes/slack → causes/loose", "causes/stuck → causes/jam",
                "compare/block-vs-loose → compare/jam-vs-loose", "compare/block-vs-slack → compare/jam-vs-loose",
                "compare/jam-vs-slack → compare/jam-vs-loose", "compare/loose-vs-stuck → compare/jam-vs-loose",
                "compare/slack-vs-stuck → compare/jam-vs-loose", "fixes/tug → fixes/pull",
                "guides/lights → guides/lights/all", "guides/old/lights → guides/lights/all",
                "symptoms/crimson → symptoms/red",
            ])
    }

    @Test func `a former name that an article has`() throws {
        #expect(
            try report("fixes/push.md", "---\ntitle: Push\nformerly: [pull]\neffort: 5m\nrisk: none\n---\n1. Push.\n")
                == """
                content/fixes/push.md:3:12: error KW106: 'formerly' names 'pull', which a fix is called now
                    expected: a name that no article of this kind has any more
                    do: delete it, or rename the article that has it

                """)
    }

    @Test func `a former name of two articles`() throws {
        #expect(
            try report("fixes/push.md", "---\ntitle: Push\nformerly: [tug]\neffort: 5m\nrisk: none\n---\n1. Push.\n")
                == """
                content/fixes/push.md:3:12: error KW106: 'formerly' names 'tug', which 'pull' names too
                    expected: each former name in one article
                    do: delete it from one of them
                    see: content/fixes/pull.md:3:12: 'pull' names it here

                """)
    }

    @Test func `a former name that is no name`() throws {
        #expect(
            try report("fixes/push.md", "---\ntitle: Push\nformerly: [A b]\neffort: 5m\nrisk: none\n---\n1. Push.\n")
                == """
                content/fixes/push.md:3:12: error KW106: 'A b' is no id
                    expected: lower-case letters, digits and hyphens

                """)
        #expect(
            try report("guides/b.md", "---\nformerly: [../a]\n---\n# B\n") == """
                content/guides/b.md:2:12: warning KW106: '../a' is no guide's path
                    expected: the path below guides/ without its ending, as in phones/new-number

                """)
    }

    @Test func `a translation says nothing of former names`() throws {
        #expect(
            try report("fixes/push.de.md", "---\ntitle: Schieben\nformerly: [shove]\n---\n1. Schieben.\n") == """
                content/fixes/push.de.md:3:1: error KW109: a translation declares 'formerly'
                    expected: texts only: title, summary, aliases, warning, worked-if, draft
                    do: write 'formerly' in the file of the default language

                """)
    }
}
