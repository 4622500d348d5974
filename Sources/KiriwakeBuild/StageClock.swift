/// Measures how long the stages of a build take.
struct StageClock {
    /// Names of the stages with their seconds, in order.
    private(set) var finished: [(name: String, seconds: Double)] = []
    private var start = ContinuousClock.now

    /// Ends a stage; the next begins now.
    mutating func finish(_ name: String) {
        let now = ContinuousClock.now
        finished.append((name, (now - start) / .seconds(1)))
        start = now
    }
}
