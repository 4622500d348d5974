import Testing

@testable import KiriwakePreview

struct ChangeBurstTests {
    private let start = ContinuousClock.now

    private func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    @Test func `nothing changed, nothing is taken`() {
        var burst = ChangeBurst()
        burst.add([], at: start)
        #expect(burst.end == nil)
        #expect(burst.take(at: after(1000)) == nil)
    }

    @Test func `a burst is over 20 ms after its last change, and is taken once`() {
        var burst = ChangeBurst()
        burst.add(["a"], at: start)
        burst.add(["b", "a"], at: after(15))
        #expect(burst.end == after(35))
        #expect(burst.take(at: after(34)) == nil)
        #expect(burst.take(at: after(35)) == ["a", "b"])
        #expect(burst.take(at: after(1000)) == nil)
    }

    @Test func `a burst that continues is over 100 ms after its first change`() {
        var burst = ChangeBurst()
        for time in stride(from: 0, to: 100, by: 10) { burst.add(["\(time)"], at: after(time)) }
        #expect(burst.end == after(100))
        #expect(burst.take(at: after(100))?.count == 10)
    }
}
