import KiriwakeBuild
import Testing

@testable import KiriwakeCommands

struct FolderOptionsTests {
    private func folders(_ arguments: [String]) throws -> SiteFolders {
        let command = try #require(try KiriwakeCommand.parseAsRoot(["build"] + arguments) as? BuildCommand)
        return command.folders.folders(output: command.output.output, isInPlace: command.output.inPlace)
    }

    @Test func `the configuration stands in the current folder unless it is named`() throws {
        #expect(
            try folders(["--site", "Theme"])
                == SiteFolders(content: "Content", theme: "Theme", configuration: "site.yml", output: "_site"))
        #expect(
            try folders(["--site", "Theme/", "--config", "help/site.yml", "--content", "help/", "--output", "out/"])
                == SiteFolders(content: "help", theme: "Theme", configuration: "help/site.yml", output: "out"))
    }

    @Test func `a preview listens on this machine only, unless it is told otherwise`() throws {
        let command = try #require(try KiriwakeCommand.parseAsRoot(["serve"]) as? ServeCommand)
        #expect(command.port == 4000 && !command.lan && command.output.output == "_site")
        let open = try #require(try KiriwakeCommand.parseAsRoot(["serve", "--port", "0", "--lan"]) as? ServeCommand)
        #expect(open.port == 0 && open.lan)
    }
}
