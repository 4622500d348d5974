/// Tells which files below the watched folders changed. Used by one thread, which it blocks.
protocol ChangeSource: Sendable {
    /// Waits for a change and returns the changed paths: at once when some wait already, empty when `deadline` passes
    /// first (nil: never), nil when it was told to stop. Paths of files that are gone are included; the path of a
    /// folder stands for everything that was in it.
    ///
    /// Throws when this way of watching cannot go on.
    mutating func changes(until deadline: ContinuousClock.Instant?) throws(SourceExhausted) -> [String]?

    /// Gives back what the source holds in the system; it must not be used afterwards.
    func close()
}

/// The system watches no more folders in this way.
struct SourceExhausted: Error {}
