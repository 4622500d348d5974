import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeSite

struct PageKindTests {
    @Test(arguments: PageKind.allCases)
    func `each kind of page has a template, and a section in the documents`(kind: PageKind) throws {
        let template = "\(Repository.path)Site/templates/\(kind.rawValue).mustache"
        #expect(FileSystem.local.exists(template))
        let document = String(
            decoding: try FileSystem.local.read("\(Repository.path)docs/templates.md"), as: UTF8.self)
        let headings = document.split(separator: "\n").filter { $0.hasPrefix("#") }.joined(separator: ", ")
        let names = headings.split { " ,".contains($0) }
        #expect(names.contains(Substring(kind.rawValue)))
    }
}
