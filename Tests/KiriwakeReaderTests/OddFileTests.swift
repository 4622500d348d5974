import Foundation
import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What stands among the articles and is no article, on a disk.
struct OddFileTests {
    private func content(_ links: [(name: String, target: String)], pipes: [String] = []) throws -> TemporaryFolder {
        let folder = try TemporaryFolder([
            "content/guides/a.md": "# A\n", "content/guides/deep/b.md": "# B\n", "secret/key.md": "# Key\n",
        ])
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/content/" + name, withDestinationPath: target)
        }
        for name in pipes { #expect(mkfifo(folder.path + "/content/" + name, 0o600) == 0) }
        return folder
    }

    private func read(_ folder: TemporaryFolder) throws -> (guides: [String], report: String) {
        let language = try #require(Language(tag: "en", index: 0))
        let reading = try ContentReader(
            files: .local, folder: folder.path + "/content", languages: [language], yesNo: YesNoWords(),
            jobs: 1
        ).read()
        return (
            reading.knowledge.guides.map(\.path),
            TextReport.render(reading.diagnostics).replacing(folder.path + "/", with: "")
        )
    }

    @Test func `pipes are told and not opened`() throws {
        let folder = try content([], pipes: ["guides/pipe.md", "guides/pipe.jpg", "guides/.hidden"])
        let (guides, report) = try read(folder)
        #expect(guides == ["a", "deep/b"])
        #expect(
            report == """
                content/guides/pipe.jpg:1:1: warning KW117: this is a pipe, a socket or a device, which is not read
                    expected: a plain file
                    do: delete it
                content/guides/pipe.md:1:1: warning KW117: this is a pipe, a socket or a device, which is not read
                    expected: a plain file
                    do: delete it

                """)
    }

    @Test func `links round and round are read once`() throws {
        let folder = try content([
            ("guides/x", "."), ("guides/y", "."), ("guides/deep/up", ".."), ("guides/self", "self"),
        ])
        let (guides, report) = try read(folder)
        #expect(guides == ["a", "deep/b"])
        #expect(
            report == """
                content/guides/deep/up:1:1: warning KW117: the link leads to a folder that is read already
                    expected: each folder once
                    do: delete the link
                content/guides/self:1:1: warning KW117: the link leads to nothing that can be reached
                    expected: a link to a file or a folder
                    do: correct the link, or delete it
                content/guides/x:1:1: warning KW117: the link leads to a folder that is read already
                    expected: each folder once
                    do: delete the link
                content/guides/y:1:1: warning KW117: the link leads to a folder that is read already
                    expected: each folder once
                    do: delete the link

                """)
    }

    @Test(arguments: ["guides/s", "guides/s.md", "guides/deep/s.jpg", "s", "glossary.yml"])
    func `a link that leads out is refused, whatever it is called`(name: String) throws {
        let target = name.hasSuffix(".md") || name.hasSuffix("g") || name.hasSuffix("l") ? "secret/key.md" : "secret"
        let folder = try content([])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/content/" + name, withDestinationPath: folder.path + "/" + target)
        let (guides, report) = try read(folder)
        #expect(guides == ["a", "deep/b"])
        #expect(
            report.contains(
                """
                content/\(name):1:1: error KW117: the link leads out of 'content'
                    expected: a file, or a link to something in 'content'
                    do: copy what it leads to in its place

                """), "\(report)")
    }

    @Test func `two names that differ in how their characters are composed are one name`() throws {
        let folder = try content([])
        for name in ["\u{304C}", "\u{304B}\u{3099}"] {
            #expect(
                FileManager.default.createFile(
                    atPath: folder.path + "/content/guides/\(name).md", contents: Data("# g\n".utf8)))
        }
        let (guides, report) = try read(folder)
        #expect(guides.count == 3)
        #expect(report.contains("error KW124: two files have this name"), "\(report)")
    }

    @Test func `a list that leads out, or is a pipe, is not read: messages would quote what it holds`() throws {
        let folder = try content([("glossary.yml", "../secret/key.md")], pipes: ["contacts.yml"])
        let (_, report) = try read(folder)
        #expect(!report.contains("Key"))
        #expect(report.contains("content/contacts.yml:1:1: warning KW117: this is a pipe"))
    }

    @Test func `a link to a file inside, and a folder of a kind that is a link, are read`() throws {
        let folder = try content([("guides/c.md", "a.md"), ("causes", "../secret")])
        try FileManager.default.moveItem(
            atPath: folder.path + "/secret/key.md", toPath: folder.path + "/secret/notes.txt")
        let (guides, report) = try read(folder)
        #expect(guides == ["a", "c", "deep/b"])
        #expect(report.contains("content/causes/notes.txt:1:1: warning KW117: the file is no article"))
        #expect(!report.contains("leads"))
    }

    @Test(arguments: [
        ("fix/reset.md", "did you mean 'fixes/reset.md'?"), ("Causes/jam.md", "did you mean 'causes/jam.md'?"),
        ("symptons/a.md", "did you mean 'symptoms/a.md'?"), ("notes/idea.md", "move it, or delete it"),
    ])
    func `a file that is not read says what it was likely meant to be`(path: String, advice: String) throws {
        let found = try Content.read(["guides/a.md": "# A\n", path: "# B\n"]).diagnostics
        #expect(
            TextReport.render(found) == """
                content/\(path):1:1: warning KW117: the file is in no folder that is read
                    expected: one of the folders symptoms, questions, causes, fixes, guides
                    do: \(advice)

                """)
    }

    @Test(arguments: [
        ("fixes/reset.markdown", "rename it to 'fixes/reset.md'"), ("fixes/notes.txt", "move it, or delete it"),
        (
            "causes/photo.jpg",
            "move it to 'guides', from where any article can show it, as in '![…](../guides/photo.jpg)'"
        ),
    ])
    func `a file beside articles that are no guides says where it belongs`(path: String, advice: String) throws {
        #expect(
            TextReport.render(try Content.read(["guides/a.md": "# A\n", path: "# B\n"]).diagnostics) == """
                content/\(path):1:1: warning KW117: the file is no article, and only guides have other files beside them
                    expected: files 'NAME.md'
                    do: \(advice)

                """)
    }

    @Test func `a photograph among drawings says what to do with it`() throws {
        #expect(
            TextReport.render(try Content.read(["guides/a.md": "# A\n", "pictures/lamp.png": ""]).diagnostics) == """
                content/pictures/lamp.png:1:1: warning KW117: the file is no drawing
                    expected: files 'NAME.svg'
                    do: draw it as SVG, or put a photograph beside the guide that shows it

                """)
    }

    @Test(arguments: [
        ("contacts.yaml", "rename it to 'contacts.yml'"), ("glosary.yml", "did you mean 'glossary.yml'?"),
        ("printers.yaml", "move it, or delete it"),
    ])
    func `a list that is not read says what it was likely meant to be`(path: String, advice: String) throws {
        let found = try Content.read(["guides/a.md": "# A\n", path: "[]\n"]).diagnostics
        #expect(
            TextReport.render(found) == """
                content/\(path):1:1: warning KW117: no list has this name, so the file is not read
                    expected: one of: glossary.yml, contacts.yml, sources.yml, readings.yml
                    do: \(advice)

                """)
    }
}
