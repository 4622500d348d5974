import Testing

@testable import KiriwakePreview

@Suite(.timeLimit(.minutes(1))) struct ChangeQueueTests {
    @Test func `what comes while nobody takes waits in one piece, and is signalled once`() async {
        let queue = ChangeQueue()
        queue.add(["a"])
        queue.add(["b", "a"])
        await queue.signals.first { true }
        #expect(queue.take() == ["a", "b"])
        #expect(queue.take() == [])
        queue.add(["c"])
        await queue.signals.first { true }
        #expect(queue.take() == ["c"])
    }
}
