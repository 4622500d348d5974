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
