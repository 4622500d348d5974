import Foundation
import KiriwakeCore
import KiriwakeMaps
import Testing

@testable import KiriwakeBuild

/// The graphs of a knowledge base as files for people and programs.
struct GraphExportTests {
    private static let root = String(#filePath.dropLast("Tests/KiriwakeBuildTests/GraphExportTests.swift".count))
    private static let printer = root + "Tests/Fixtures/printer"

    /// Two look-alikes, with titles that every format has to escape.
    private static let small = [
        "memory/site.yml": "languages: [en]\ntitle: {en: No internet}\nsummary: {en: Find out.}\n",
        "memory/content/questions/line-light.md": """
        ---
        ask: Is the "line" light on?
        effort: glance
        answers: [{id: light-on, label: 'On & <steady>'}, {id: light-off, label: 'Off \\ dark'}]
        ---
        """,
        "memory/content/causes/line-down.md": """
        ---
        title: The line is down
        frequency: common
        symptoms: {light-off: always}
        fixes: {call-provider: usually}
        confused-with: [{cause: settings-lost, tell-apart: [line-light]}]
        ---
        """,
        "memory/content/causes/settings-lost.md": """
        ---
        title: Settings <lost>
        frequency: occasional
        symptoms: {light-on: always}
        fixes: {call-provider: rarely}
        ---
        """,
        "memory/content/fixes/call-provider.md": """
        ---
        title: Call "them"
        effort: 20m
        risk: none
        worked-if: The light comes on.
        ---
        1. Call.
        """,
        "memory/content/contacts.yml": "- id: desk\n  reaches: person\n  en: {name: Fault desk}\n",
    ]

    private func export(_ export: GraphExport, language: String? = nil) throws -> String {
        let memory = FileSystem.memory(Self.small)
        let files = FileSystem(
            list: { folder, hidden, linkable throws(FileError) in
                try (folder.hasPrefix("memory") ? memory : .local).list(folder, hidden, linkable)
            },
            read: { path throws(FileError) in
                try path.hasPrefix("memory") ? memory.read(path) : FileSystem.local.read(path)
            },
            exists: { path in path.hasPrefix("memory") ? memory.exists(path) : FileSystem.local.exists(path) })
        let folders = SiteFolders(
            content: "memory/content", theme: Self.root + "Site", configuration: "memory/site.yml", output: "unused")
        return try text(SiteBuilder(folders: folders, jobs: 1, files: files).export(export, language: language))
    }

    private func printer(_ export: GraphExport, language: String? = nil) throws -> String {
        let folders = SiteFolders(
            content: Self.printer + "/content", theme: Self.root + "Site", configuration: Self.printer + "/site.yml",
            output: "unused")
        return try text(SiteBuilder(folders: folders, jobs: 2).export(export, language: language))
    }

    private func text(_ outcome: GraphExport.Outcome) throws -> String {
        switch outcome {
        case .text(let text, _): return text
        case .mistakes(let found):
            Issue.record("\(TextReport.render(found))")
            return ""
        }
    }

    @Test func `Graphviz gets clusters of answers, strengths, a dashed line, and quotes escaped`() throws {
        #expect(
            try export(.dot) == #"""
                digraph "kiriwake" {
                  graph [rankdir="LR"];
                  node [shape="box", style="rounded"];
                  subgraph "cluster:line-light" {
                    label="Is the \"line\" light on?";
                    "symptom:light-on" [label="On & <steady>"];
                    "symptom:light-off" [label="Off \\ dark"];
                  }
                  "cause:line-down" [label="The line is down", style="bold"];
                  "cause:settings-lost" [label="Settings <lost>", style="bold"];
                  "fix:call-provider" [label="Call \"them\"", shape="ellipse"];
                  "symptom:light-off" -> "cause:line-down" [label="always"];
                  "cause:line-down" -> "fix:call-provider" [label="usually"];
                  "symptom:light-on" -> "cause:settings-lost" [label="always"];
                  "cause:settings-lost" -> "fix:call-provider" [label="rarely"];
                  "cause:line-down" -> "cause:settings-lost" [style="dashed", dir="none", constraint="false"];
                }

                """#)
    }

    @Test func `the knowledge graph is the one that the site publishes`() throws {
        let json = try printer(.json)
        #expect(json.hasPrefix(#"{"version":1,"languages":["en","de"],"symptoms":["#))
        #expect(json.hasSuffix("\n"))
    }

    @Test(arguments: [GraphExport.svg, .policySVG(leastReach: 0)])
    func `a picture is well-formed, names itself, and sets colours by class only`(form: GraphExport) throws {
        for picture in [try export(form), try printer(form, language: "de")] {
            let parser = XMLDocumentCheck()
            #expect(parser.accepts(picture))
            #expect(picture.contains(#"role="img""#))
            #expect(picture.contains("<title>") && picture.contains("<desc>"))
            #expect(picture.contains("prefers-color-scheme:dark"))
            #expect(!picture.contains(" fill=\"") && !picture.contains(" stroke=\"") && !picture.contains("NaN"))
        }
    }

    @Test func `a picture escapes what stands in titles and draws each edge as firm as it is`() throws {
        let picture = try export(.svg)
        #expect(picture.contains(">Settings &lt;lost&gt;</text>"))
        #expect(picture.contains(">On &amp; &lt;steady&gt;</text>"))
        #expect(picture.components(separatedBy: #"class="line firm""#).count - 1 == 3)
        #expect(picture.components(separatedBy: #"class="line faint""#).count - 1 == 1)
        #expect(picture.components(separatedBy: #"class="line accent dashed""#).count - 1 == 1)
    }

    private struct Document: Decodable {
        struct State: Decodable {
            struct Branch: Decodable {
                let outcome: String
                let probability: Double
                let target: Int?
            }
            let reach: Double
            let belief: [String: Double]
            let branches: [Branch]
        }
        let version: Int
        let states: [State]
    }

    @Test func `the decision graph holds together: beliefs are worth naming, branches add up, reach follows them`()
        throws
    {
        let document = try JSONDecoder().decode(Document.self, from: Data(try printer(.policyJSON).utf8))
        #expect(document.states.count > 10)
        var arriving = Array(repeating: 0.0, count: document.states.count)
        arriving[0] = 1
        for state in document.states {
            #expect(state.belief.values.allSatisfy { $0 >= 0.01 } && !state.belief.isEmpty)
            if !state.branches.isEmpty {
                #expect(abs(state.branches.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
            }
            for branch in state.branches {
                if let target = branch.target { arriving[target] += state.reach * branch.probability }
            }
        }
        for (state, reach) in zip(document.states, arriving) { #expect(abs(state.reach - reach) < 1e-9) }
    }

    @Test func `a cut decision graph names only nodes that it has`() throws {
        let text = try printer(.policyDOT(leastReach: 0.05), language: "de")
        let all = try printer(.policyDOT(leastReach: 0))
        #expect(text.utf8.count < all.utf8.count)
        let named = Set(text.matches(of: /^  ("[^"]+") \[/.anchorsMatchLineEndings()).map(\.1))
        let used = text.matches(of: /^  ("[^"]+") -> ("[^"]+")/.anchorsMatchLineEndings())
        #expect(!used.isEmpty)
        for edge in used { #expect(named.contains(edge.1) && named.contains(edge.2), "\(edge.0)") }
        #expect(all.contains("peripheries"))
    }

    @Test func `a language that the site lacks is named with those it has`() throws {
        #expect(throws: UnknownLanguage(tag: "fr", known: ["en", "de"])) { try printer(.dot, language: "fr") }
        #expect(
            "\(UnknownLanguage(tag: "fr", known: ["en", "de"]))"
                == "the site has no language 'fr'; it has: en, de")
    }

    @Test func `mistakes in the articles are handed back`() throws {
        let folders = SiteFolders(
            content: Self.printer + "/content", theme: Self.root + "Site", configuration: "memory/site.yml",
            output: "unused")
        let files = FileSystem(
            list: FileSystem.local.list,
            read: { path throws(FileError) in
                try path == "memory/site.yml"
                    ? Array("languages: [en, de]\ntitel: x\n".utf8) : FileSystem.local.read(path)
            }, exists: { path in path == "memory/site.yml" || FileSystem.local.exists(path) })
        guard
            case .mistakes(let found) = try SiteBuilder(folders: folders, jobs: 1, files: files)
                .export(.dot, language: nil)
        else {
            Issue.record("exported in spite of mistakes")
            return
        }
        #expect(found.hasErrors)
    }
}

/// Whether a text has its elements nested and closed, and its quotes and ampersands in order.
private struct XMLDocumentCheck {
    func accepts(_ text: String) -> Bool {
        var open: [Substring] = []
        for match in text.matches(of: /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/) {
            if match.1 == "/" {
                guard open.popLast() == match.2 else { return false }
            } else if match.4.isEmpty {
                open.append(match.2)
            }
        }
        let rest = text.replacing(/<\/?[a-z]+(?: [a-zA-Z-]+="[^"<]*")*\/?>/, with: "")
            .replacing(/&(amp|lt|gt|quot|#39);/, with: "")
        return open.isEmpty && !rest.contains("<") && !rest.contains("&")
    }
}
