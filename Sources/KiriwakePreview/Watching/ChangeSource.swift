/// Reports which files below the watched folders changed. Used by one thread, which it blocks.
protocol ChangeSource: Sendable {
    /// Waits for a change and returns the changed paths: at once when some wait already, empty when `deadline` passes
    /// first (nil: never), nil after the stop signal. Paths of files that are gone are included; the path of a
    /// folder stands for everything that was in it.
    ///
    /// Throws when this source cannot continue.
    mutating func changes(until deadline: ContinuousClock.Instant?) throws(SourceExhausted) -> [String]?

    /// Releases the source's system resources; it must not be used afterwards.
    func close()
}

/// The system cannot watch any more folders with this source.
struct SourceExhausted: Error {}
