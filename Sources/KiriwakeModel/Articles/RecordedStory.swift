package import KiriwakeCore

/// A true story as far as a wizard can serve it: what the person could answer, and what would have been right.
package struct RecordedStory: Sendable {
    /// Name of its file without ending.
    package let name: String
    package let location: SourceLocation
    package let given: [(question: QuestionID, reply: Reply)]
    /// Causes that may be named.
    package let causes: [CauseID]
    package let helps: [FixID]
    package let harms: [FixID]

    package init(
        name: String, location: SourceLocation, given: [(question: QuestionID, reply: Reply)], causes: [CauseID],
        helps: [FixID], harms: [FixID]
    ) {
        self.name = name
        self.location = location
        self.given = given
        self.causes = causes
        self.helps = helps
        self.harms = harms
    }
}
