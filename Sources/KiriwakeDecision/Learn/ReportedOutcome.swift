/// What became of one reader: the answers given, the fixes that did not help, and the one that did.
package struct ReportedOutcome: Sendable, Hashable {
    package let evidence: Evidence
    /// Place of the fix that ended the problem; nil when none did.
    package let worked: Int?

    package init(_ evidence: Evidence, worked: Int?) {
        self.evidence = evidence
        self.worked = worked
    }
}
