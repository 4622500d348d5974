import KiriwakeModel
import Testing

struct CaseCodeTests {
    @Test func `a hash leads to six digits, and the code after the last is the first`() {
        #expect(CaseCode(hash: 0).description == "100000")
        #expect(CaseCode(hash: 899_999).description == "999999")
        #expect(CaseCode(hash: 900_000) == CaseCode(100_000))
        #expect(CaseCode(hash: .max).description.count == 6)
        #expect(CaseCode(482_107).next == CaseCode(482_108))
        #expect(CaseCode(999_999).next == CaseCode(100_000))
    }

    @Test func `a text is a code where it has six digits and nothing else`() {
        #expect(CaseCode("482107") == CaseCode(482_107))
        for text in ["", "48210", "4821070", "082107", "48210x", "+48210", "-48210", " 48210"] {
            #expect(CaseCode(text) == nil)
        }
    }
}
