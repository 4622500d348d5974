import Testing

@testable import KiriwakeOutput

struct SiteMarkTests {
    @Test func `a mark lists paths by their bytes, one per line`() {
        let text = SiteMark.text(listing: ["en/b.html", "B", "en/a\nb%.html", "é", "a"])
        #expect(
            text == """
                kiriwake 2: each build replaces the files listed below and removes no others
                B
                a
                en/a%0Ab%25.html
                en/b.html
                é

                """)
        #expect(SiteMark(text) == .listed(["B", "a", "en/a\nb%.html", "en/b.html", "é"]))
    }

    @Test(arguments: [
        "", "This folder is made by kiriwake; every build replaces it as a whole.\n", "kiriwake 3\na\n",
        SiteMark.text(listing: ["a", "b"]) + "c", SiteMark.text(listing: []) + "../x\n",
        SiteMark.text(listing: []) + "/etc/passwd\n", SiteMark.text(listing: []) + "a%zz\n",
        SiteMark.text(listing: []) + "a%00\n",
    ])
    func `a mark that is not whole lists nothing`(text: String) {
        #expect(SiteMark(text) == .unlisted)
    }

    @Test func `no mark is no list`() {
        #expect(SiteMark(nil) == .absent)
    }
}
