import Testing

@testable import KiriwakeCore

struct ValueTests {
    @Test(arguments: [("30s", 0.5), ("15m", 15.0), ("2h", 120.0), ("1d", 1440.0)])
    func `times are read with their unit`(text: String, minutes: Double) {
        #expect(Minutes(text: text)?.value == minutes)
    }

    @Test(arguments: ["", "15", "m", "-1m", "1.5h", "2w", "１m"])
    func `other times are refused`(text: String) {
        #expect(Minutes(text: text) == nil)
    }

    @Test func `only days that exist are dates`() {
        #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
        for text in ["2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "2024-01-32", ""] {
            #expect(CalendarDate(text) == nil)
        }
    }

    @Test(
        arguments: [
            ("https://a.example", "https://a.example/", "/"), ("http://a.example:80/", "http://a.example:80/", "/"),
            ("HTTPS://a.example/b-c/%C3%A4", "HTTPS://a.example/b-c/%C3%A4/", "/b-c/%C3%A4/"),
        ])
    func `a site's address ends with a slash and knows its path`(text: String, address: String, path: String) {
        #expect(SiteAddress(text)?.text == address)
        #expect(SiteAddress(text)?.path == path)
    }

    @Test(
        arguments: [
            "", "a.example", "ftp://a.example", "https://", "https:///a", "https://a.example:x", "https://me@a.example",
            "https://a.example/?q", "https://a.example/#part", "https://a.example/a b", "https://ä.example",
            "https://a.example/%zz", "https://a.example/\"><script>", "https://a.example/a&b", "//a.example",
            "https://a.example//", "https://a.example/a//b", "https://a.example/./", "https://a.example/a/..",
            "https://a.example/%2e%2E/", "https://.a.example", "https://a..example", "https://-a.example",
            "https://a.example/:code", "https://a.example/*", "https://a.example:", "https://a.example:65536",
            "https://[::1]/", "https:/a.example", "https://a.example/\n",
        ])
    func `other addresses of a site are refused`(text: String) {
        #expect(SiteAddress(text) == nil)
    }

    @Test func `an address is decoded byte by byte, or not at all`() {
        #expect(PercentEncoding.decode("a%2fb%E6%97%A5".utf8) == Array("a/b日".utf8))
        #expect(PercentEncoding.decode("%C3".utf8) == [0xC3])
        for text in ["%", "%4", "%4g", "%+1", "a%%20"] { #expect(PercentEncoding.decode(text.utf8) == nil, "\(text)") }
    }

    @Test func `JSON escapes what could end a script element`() {
        #expect(JSON.string("</script>\u{1}").text == #""\u003c/script>\u0001""#)
    }

    @Test func `parallel work keeps the order`() throws {
        let numbers = Array(0..<1000)
        #expect(numbers.parallelMap(jobs: 4) { $0 * 2 } == numbers.map { $0 * 2 })
    }

    @Test func `parallel work throws the first error in order`() {
        struct Failure: Error, Equatable { let number: Int }
        let numbers = Array(0..<1000)
        #expect(throws: Failure(number: 300)) {
            _ = try numbers.parallelMap(jobs: 4) { number throws(Failure) in
                if number == 300 || number == 900 { throw Failure(number: number) }
                return number
            }
        }
    }
}
