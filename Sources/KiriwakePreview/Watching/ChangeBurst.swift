/// Changes that belong together: an editor saves in several steps, and a checkout touches many files. A burst is over
/// when nothing has changed for a while, or when it has lasted so long that waiting longer would be noticed.
struct ChangeBurst {
    /// How long nothing must change for a burst to be over.
    static let quiet = Duration.milliseconds(20)

    /// The longest that a burst may last.
    static let longest = Duration.milliseconds(100)

    private var paths: Set<String> = []
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    init() {}

    /// Adds paths that changed at this moment.
    mutating func add(_ changed: some Collection<String>, at now: ContinuousClock.Instant) {
        guard !changed.isEmpty else { return }
        paths.formUnion(changed)
        first = first ?? now
        last = now
    }

    /// When the burst will be over if nothing more changes; nil while nothing has changed.
    var end: ContinuousClock.Instant? {
        guard let first, let last else { return nil }
        return min(last + Self.quiet, first + Self.longest)
    }

    /// The changed paths, once the burst is over; the next burst then starts empty. Nil before.
    mutating func take(at now: ContinuousClock.Instant) -> Set<String>? {
        guard let end, end <= now else { return nil }
        defer { self = ChangeBurst() }
        return paths
    }
}
