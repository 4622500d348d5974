package import KiriwakeModel

/// A value for each answer of a question: for those offered in their order, then for "none of these" where it is offered.
package struct PerAnswer<Value> {
    private var values: [Value]
    private let offered: Int

    /// - Parameter values: as many as answers, in the order of `Replies.answers`.
    package init(_ replies: Replies, _ values: [Value]) {
        precondition(values.count == replies.answers.count, "each answer needs a value")
        self.values = values
        offered = replies.symptoms.count
    }

    /// - Parameter answer: one that the question offers.
    package subscript(answer: Answer) -> Value {
        get { values[index(of: answer)] }
        _modify { yield &values[index(of: answer)] }
    }

    /// The same answers with other values.
    package func mapValues<Other>(_ transform: (Value) throws -> Other) rethrows -> PerAnswer<Other> {
        PerAnswer<Other>(values: try values.map(transform), offered: offered)
    }

    private init(values: [Value], offered: Int) {
        self.values = values
        self.offered = offered
    }

    private func index(of answer: Answer) -> Int {
        switch answer {
        case .offered(let place): place.index
        case .noneOfThese: offered
        }
    }
}

extension PerAnswer: Sequence {
    package func makeIterator() -> IndexingIterator<[Value]> { values.makeIterator() }
}

extension PerAnswer: Sendable where Value: Sendable {}
