import Foundation
import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeCommands

struct SiteFuzzTests {
    /// Whatever becomes of a file, a build ends with 0 and a whole site, or says why not and leaves the last site as it was.
    @Test func `sites`() async throws {
        let site = try ExampleSite()
        let example = site.folder.path + "/example/"
        let paths = try FileSystem.local.files(site.folder.path + "/example")
        let texts = try paths.map { try site.folder.read("example/" + $0) }
        let built = site.folder.path + "/out"
        let build = ["build", "--output", "~/out"]
        #expect(await site.run(build).code == 0)
        var last = try contents(built)
        let fuzzer = Fuzzer(
            "sites", seeds: texts, words: ["---\n", ": ", "- ", "[", "]", "{", "}", "id: ", "{{", "<"],
            inputs: 10)
        try await fuzzer.run { bytes in
            let place = Int(FNV1a.hash(bytes) % UInt64(paths.count))
            try Data(bytes).write(to: URL(fileURLWithPath: example + paths[place]))
            let (text, code) = await site.run(build)
            let now = try contents(built)
            switch code {
            case 0:
                #expect(now["index.html"] != nil && now["404.html"] != nil, "\(text)")
                last = now
            case 1, 2: #expect(now == last, "\(text)")
            default: Issue.record("\(text)")
            }
            try site.folder.write(texts[place], to: "example/" + paths[place])
        }
    }

    private func contents(_ folder: String) throws -> [String: UInt64] {
        var contents: [String: UInt64] = [:]
        for path in try FileSystem.local.files(folder) {
            contents[path] = FNV1a.hash(try FileSystem.local.read(folder + "/" + path))
        }
        return contents
    }
}
