#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Wakes and ends a thread that blocks in the system: a pipe that becomes readable once and stays so.
final class StopSignal: Sendable {
    /// Readable after `send()`; for `poll`, not for reading.
    let descriptor: Int32
    private let writeEnd: Int32

    /// Nil when this process cannot open more files.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        descriptor = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    func send() {
        // Cannot block or fail: the pipe is empty or already signals the stop, and both ends are open.
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// What ended a wait.
    enum Wake {
        case stopped, readable, time
    }

    /// Waits for the signal, for `other` to become readable, or for `deadline` (nil: forever).
    func wait(or other: Int32? = nil, until deadline: ContinuousClock.Instant?) -> Wake {
        var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        if let other { polled.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
        while true {
            let ready = poll(&polled, nfds_t(polled.count), Self.milliseconds(until: deadline))
            if ready < 0, errno == EINTR { continue }
            if polled[0].revents != 0 { return .stopped }
            return ready > 0 ? .readable : .time
        }
    }

    /// Rounded up, so that the deadline has passed when the time is over; -1 means forever.
    private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return 0 }
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        return Int32(clamping: milliseconds)
    }
}
