import KiriwakeDecision
import KiriwakeModel
import Testing

@testable import KiriwakeSite

struct AddressTests {
    @Test(arguments: [
        (Address.home, "en/index.html"), (.start, "en/check/index.html"),
        (.state(code: CaseCode(482_107)), "en/check/482107.html"),
        (.done, "en/check/done.html"), (.cause("line-down"), "en/causes/line-down.html"),
        (.guide("phones/new"), "en/guides/phones/new.html"), (.comparison("a-vs-b"), "en/compare/a-vs-b.html"),
        (.path("causes/old"), "en/causes/old.html"), (.index(.fix), "en/fixes/index.html"),
        (.comparisonIndex, "en/compare/index.html"),
        (.chooseLanguage, "index.html"), (.notFoundAnywhere, "404.html"), (.notFound, "en/404.html"),
    ])
    func `each page has a path of its own`(address: Address, path: String) throws {
        let language = try #require(Language(tag: "en", index: 0))
        #expect(address.path(in: language).path == path)
    }
}
