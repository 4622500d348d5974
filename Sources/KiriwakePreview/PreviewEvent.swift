/// What a running preview reports to its caller.
package enum PreviewEvent: Sendable, Equatable {
    /// The server is bound and answers at these addresses: the first is for this machine, the others (only when
    /// listening for other machines) are for the local network.
    case listening(urls: [String])

    /// A rebuild took `duration` and changed these output files.
    case rebuilt(duration: Duration, changed: [String])

    /// A rebuild failed; the last good site is still served.
    case failed([PreviewProblem])
}
