/// The result of a rebuild.
package enum PreviewOutcome: Sendable, Equatable {
    /// The site is in the folder `root`. `changed` lists the output files that were added, altered or removed, as paths
    /// relative to `root`, separated by `/`.
    case built(root: String, changed: [String])

    /// The site could not be built, for these reasons; the last one is kept.
    case failed([PreviewProblem])
}
