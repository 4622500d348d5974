import KiriwakeCore
import Testing

@testable import KiriwakeOutput

struct FileSystemSitesTests {
    @Test func `built sites among the articles are left out of what is read`() throws {
        let files = FileSystem.memory([
            "content/causes/a.md": "", "content/guides/site/.kiriwake": "", "content/guides/site/en/x.html": "",
            "content/guides/sitemap.md": "", "content/.kiriwake": "",
        ]).leavingOutSites()
        #expect(try files.files("content") == ["causes/a.md", "guides/sitemap.md"])
    }
}
