package import KiriwakeModel

/// What became of one reader: the answers given, the fixes that did not help, and the one that did.
package struct ReportedOutcome: Sendable, Hashable {
    package let evidence: Evidence
    /// The fix that ended the problem; nil when none did.
    package let worked: Place<Fix>?

    package init(_ evidence: Evidence, worked: Place<Fix>?) {
        self.evidence = evidence
        self.worked = worked
    }
}
