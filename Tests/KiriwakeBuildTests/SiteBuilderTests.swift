import Foundation
import KiriwakeCore
import Testing

@testable import KiriwakeBuild

/// The whole way, on the small knowledge base about a printer.
struct SiteBuilderTests {
    private static let root = String(#filePath.dropLast("Tests/KiriwakeBuildTests/SiteBuilderTests.swift".count))
    private static let printer = root + "Tests/Fixtures/printer"

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "kiriwake-build-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func build(
        content: String = printer + "/content", configuration: String = printer + "/site.yml",
        theme: String = root + "Site",
        output: String, jobs: Int = 2
    ) throws -> BuildReport {
        try SiteBuilder(
            folders: SiteFolders(content: content, theme: theme, configuration: configuration, output: output),
            jobs: jobs
        ).build()
    }

    private func contents(_ folder: String) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for path in try FileSystem.local.files(folder) {
            contents[path] = try FileSystem.local.read(folder + "/" + path)
        }
        return contents
    }

    @Test func `another subject builds with the same tool and theme, byte for byte with one thread or many`() throws {
        try withFolder { folder in
            let report = try build(output: folder + "/one", jobs: 1)
            #expect(TextReport.render(report.diagnostics) == "")
            _ = try build(output: folder + "/many", jobs: 4)
            let one = try contents(folder + "/one")
            #expect(one == (try contents(folder + "/many")))
            for path in [
                "index.html", "en/index.html", "de/check/index.html", "en/glossary.html", "de/contact.html", "404.html",
            ] {
                #expect(one[path] != nil, "\(path) is missing")
            }
            let words = one.values.map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(!words.lowercased().contains("amazon"))
        }
    }

    @Test func `a mistake stops the build and leaves the last site whole`() throws {
        try withFolder { folder in
            let content = folder + "/content"
            try FileManager.default.copyItem(atPath: Self.printer + "/content", toPath: content)
            _ = try build(content: content, output: folder + "/site")
            let before = try contents(folder + "/site")
            try "---\ntitle: X\nfrequency: never\n---\n".write(
                toFile: content + "/causes/new.md", atomically: true, encoding: .utf8)
            let report = try build(content: content, output: folder + "/site")
            #expect(report.summary == nil)
            #expect(report.text(seconds: 0).hasSuffix("in 1 file; nothing was written\n"))
            #expect(try contents(folder + "/site") == before)
        }
    }

    @Test func `a missing folder and an unreadable template are distinguished from errors in articles`() throws {
        try withFolder { folder in
            #expect(throws: MissingSite(part: .content, path: folder + "/none", advice: nil)) {
                try build(content: folder + "/none", output: folder + "/site")
            }
            let theme = folder + "/Site"
            try FileManager.default.copyItem(atPath: Self.root + "Site", toPath: theme)
            try "{{<layout}}{{$main}}{{gone}}{{/main}}{{/layout}}".write(
                toFile: theme + "/templates/glossary.mustache", atomically: true, encoding: .utf8)
            let error = #expect(throws: (any Error).self) { try build(theme: theme, output: folder + "/site") }
            #expect(
                error.map { "\($0)" }?.hasPrefix("the template 'glossary' uses 'gone', which the page '") ?? false)
            #expect(!FileManager.default.fileExists(atPath: folder + "/site"))
        }
    }

    @Test func `a text that a template names and no file has is told where it is named`() throws {
        try withFolder { folder in
            let theme = folder + "/Site"
            try FileManager.default.copyItem(atPath: Self.root + "Site", toPath: theme)
            let template = theme + "/templates/glossary.mustache"
            try "{{<layout}}\n{{$main}}<h1>{{t.of-its-own}}</h1>{{/main}}\n{{/layout}}\n".write(
                toFile: template, atomically: true, encoding: .utf8)
            let report = try build(theme: theme, output: folder + "/site")
            #expect(report.summary == nil)
            #expect(
                TextReport.render(report.diagnostics)
                    == ["de", "en"].map { language in
                        """
                        \(template):2:18: error KW104: the text 'of-its-own' is missing in '\(language)'
                            expected: a line 'of-its-own: …' in texts/\(language).yml
                            do: add it to that file beside site.yml, or correct the name here

                        """
                    }.joined())
        }
    }
}
