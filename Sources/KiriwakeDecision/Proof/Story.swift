package import KiriwakeModel

/// What a real person could answer, and what would have been right for them, resolved for one model.
package struct Story: Sendable {
    /// By question; questions that are not in it are answered "not sure".
    package let given: [Place<Question>: Reply]
    /// Causes that may be named; empty where no article describes the cause.
    package let causes: Set<Place<Cause>>
    /// Fixes that are right for this person.
    package let helps: Set<Place<Fix>>
    /// Fixes that would cost this person something for nothing.
    package let harms: Set<Place<Fix>>
    /// Whether a person who can help is right for this person.
    package let isForPerson: Bool

    package init(
        given: [Place<Question>: Reply], causes: Set<Place<Cause>>, helps: Set<Place<Fix>>, harms: Set<Place<Fix>>,
        isForPerson: Bool
    ) {
        self.given = given
        self.causes = causes
        self.helps = helps
        self.harms = harms
        self.isForPerson = isForPerson
    }
}
