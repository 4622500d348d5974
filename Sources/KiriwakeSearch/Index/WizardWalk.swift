/// The states of the wizard that answers alone lead to, so that a search that names several symptoms can begin there.
package struct WizardWalk: Sendable {
    package struct Place: Sendable {
        /// Below the language's folder.
        package let path: String
        /// What is known there; by question.
        package let answers: [SearchDocument.Answer]

        package init(path: String, answers: [SearchDocument.Answer]) {
            self.path = path
            self.answers = answers
        }
    }

    package let places: [Place]

    /// - Parameter places: the first is where everybody begins, without an answer.
    package init(places: [Place]) {
        precondition(places.first?.answers.isEmpty ?? false, "everybody begins somewhere")
        self.places = places
    }

    /// The place that takes in the surest of the answers that lead anywhere, the most of the others, and nothing else; of
    /// equal ones the first.
    /// - Parameter answers: the surest first.
    package func start(given answers: [SearchDocument.Answer]) -> Place {
        guard let surest = answers.first(where: { answer in places.contains { $0.answers == [answer] } }) else {
            return places[0]
        }
        var best = places[0]
        for place in places where place.answers.count > best.answers.count && place.answers.contains(surest) {
            if place.answers.allSatisfy(answers.contains) { best = place }
        }
        return best
    }
}
