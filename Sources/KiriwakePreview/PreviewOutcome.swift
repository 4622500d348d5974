/// What a rebuild came to.
package enum PreviewOutcome: Sendable, Equatable {
    /// The site stands in the folder `root`. `changed` lists the output files that were added, altered or removed,
    /// as paths relative to `root` with `/` between their parts.
    case built(root: String, changed: [String])

    /// There is no new site, for these reasons; the one before stays.
    case failed([PreviewProblem])
}
