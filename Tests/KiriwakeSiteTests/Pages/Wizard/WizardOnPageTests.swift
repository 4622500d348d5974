import KiriwakeModel
import KiriwakeOutput
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What the script is given that continues where the wizard's pages end.
struct WizardOnPageTests {
    private let site: PageFixture
    private let onward: PublishedOnward
    private let scripts: [String: String]

    init() throws {
        let site = try PageFixture()
        let scope = site.scope(.onward)
        let (graph, choices) = (site.graph, WizardPages.choices(site.graph, scope))
        let words = OnwardWords(
            graph: graph, person: site.knowledge.humanContact, reaching: site.knowledge.fixesReachingPerson,
            scope: scope)
        let parts =
            graph.questions.values.indexed().map { OnwardPart($0, $1, choices[$0], scope) }
            + graph.causes.values.indexed().map { OnwardPart($0, $1, others: graph.causes.ids, scope) }
            + graph.fixes.values.indexed().map { OnwardPart($1, site.wizard.findings.fixes[$0], scope) }
        let onward = PublishedOnward(
            script: SitePath("assets/onward-1.js"), model: SitePath("assets/model-1.js"), words, parts,
            scope.language)
        var scripts: [String: String] = [:]
        for file in onward.files {
            guard case .bytes(let bytes) = file.content else { continue }
            scripts[String(file.path.path.dropFirst(onward.folder.count))] = String(decoding: bytes, as: UTF8.self)
        }
        self.site = site
        self.onward = onward
        self.scripts = scripts
    }

    @Test func `the words are what articles are called, and the phrases around those names`() throws {
        let words = try #require(scripts["words.js"])
        #expect(
            words.hasPrefix(
                #"var kiriwakeWords = {"title":"No internet","texts":{"none-of-these":"[none-of-these]","#))
        #expect(
            words.contains(
                #""phrases":{"separates":["[separates-before]","[separates-between]","[separates-after]"],"#
                    + #""opposes":["[opposes-before]","[opposes-after]"],"#))
        let names = try #require(words.firstRange(of: #""handover":"#))
        #expect(
            String(words[names.lowerBound...])
                == [
                    #""handover":"[handover-title]","folders":{"causes":"../../en/causes/","fixes":"../../en/fixes/"},"ending":".html","#,
                    #""questions":{"line-light":"Is the line light on?"},"causes":{"line-down":"The line is down","#,
                    #""settings-lost":"The settings are lost"},"fixes":{"call-provider":"Call the provider","#,
                    #""reset-router":"Reset the router"},"person":["My internet is gone.",false],"#,
                    #""again":["I called before.",false],"reaching":["call-provider"]};"#,
                    "\n",
                ].joined())
    }

    @Test func `what a step shows comes in files of their own`() throws {
        let lamp = try #require(site.lamp).svg.text.replacing("<", with: #"\u003c"#).replacing("\"", with: #"\""#)
        #expect(
            scripts["question-line-light.js"]
                == [
                    #"kiriwake("question-line-light",{"heading":"Is the line light on?","#,
                    #""why":"It shows whether the line reaches you.","answers":[{"name":"The light is on","#,
                    #""standalone":"The light is on","#,
                    #""shown":{"hint":"It is lit.","id":"light-on","label":"The light is on","#,
                    #""picture":{"svg":{"html":"\#(lamp)"},"text":"A lamp"}}},{"name":"The light is off","#,
                    #""standalone":"The light is off","#,
                    #""shown":{"hint":"It stays dark.","id":"light-off","label":"The light is off","picture":false}}],"#,
                    #""how":{"html":"\u003ch2>\nThe light\n\u003c/h2>\n\u003cp>It is marked &quot;Line&quot;."#,
                    #"\u003c/p>\n"}});"#,
                    "\n",
                ].joined())
        #expect(
            scripts["cause-line-down.js"]
                == [
                    #"kiriwake("cause-line-down",{"summary":"Nothing comes out of the wall.","#,
                    #""if-taken-for":{"settings-lost":"A reset erases the settings in vain."},"#,
                    #""say":["The light is off.",false]});"#,
                    "\n",
                ].joined())
        #expect(
            scripts["fix-reset-router.js"]
                == [
                    #"kiriwake("fix-reset-router",{"cannot-help":[],"effort":"15[minutes]","#,
                    #""href":"../../en/fixes/reset-router.html","id":"reset-router","#,
                    #""introduction":{"html":"\u003cp>Press the button.\u003c/p>\n"},"notes":"","#,
                    #""requires":[{"answers":[{"href":"../../en/symptoms/light-on.html","summary":"It is lit.","#,
                    #""title":"The light is on"}],"several":false}],"risk":"[risk-medium]","risk-class":"medium","steps":[],"#,
                    #""summary":false,"title":"Reset the router","wait":"2[hours]","warning":"Every setting is erased.","#,
                    #""worked-if":"A page opens."});"#,
                    "\n",
                ].joined())
        #expect(
            scripts.keys.sorted() == [
                "cause-line-down.js", "cause-settings-lost.js", "fix-call-provider.js", "fix-reset-router.js",
                "question-line-light.js", "words.js",
            ])
    }

    @Test func `the page has a template for each step, and says what to do without a script`() throws {
        let sources = ["wizard-question", "wizard-fix", "wizard-handover", "on-problem", "on-missing", "on-list"]
        var templates = Dictionary(uniqueKeysWithValues: sources.map { ($0, "\($0): {{title}} {{handover-href}}") })
        templates["contact-card"] = "{{name}}: {{say}} {{say-home}}"
        templates["list-item"] = ""
        let set = try TemplateSet(templates, texts: [:], assets: [:], language: "en")
        let page = try WizardOnPage(
            onward, try site.wizardPages().contacts, set, site.scope(.onward))
        let contact = "../../en/contact.html"
        #expect(
            page
                == WizardOnPage(
                    title: "[check]",
                    known: KnownSoFar(
                        code: nil, codeIntro: "[code-intro-onward]",
                        save: SavedAddress(href: "on.html", address: "on.html", mail: nil), back: "index.html",
                        noneFits: nil, conflict: nil, belief: nil, also: [], answered: [], answeredNotSure: [],
                        tried: [],
                        handoverHref: contact, contact: ReadingPageTests.provider,
                        contactHTML: HTML("Fault desk: My internet is gone.")),
                    scripts: .init(
                        onwardScript: "../../assets/onward-1.js", modelScript: "../../assets/model-1.js",
                        wordsScript: "../../\(onward.folder)words.js", parts: "../../\(onward.folder)"),
                    outlines: [
                        .init(id: "wizard-question", html: HTML("wizard-question: {{title}} \(contact)")),
                        .init(id: "wizard-fix", html: HTML("wizard-fix: {{title}} \(contact)")),
                        .init(id: "wizard-handover", html: HTML("wizard-handover: {{title}} \(contact)")),
                        .init(id: "contact-card", html: HTML("Fault desk: {{say}} {{say-home}}")),
                        .init(id: "on-problem", html: HTML("on-problem: {{title}} \(contact)")),
                        .init(id: "on-missing", html: HTML("on-missing: {{title}} \(contact)")),
                        .init(id: "on-list", html: HTML("on-list: {{title}} \(contact)")),
                    ], doneHref: "done.html"))
        #expect(!page.isIndexed)
    }
}
