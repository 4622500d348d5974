/// What the wizard says of readers' causes when it advises the first fix, beside what they have.
package struct Calibration: Sendable {
    /// Readers for whom a cause was named in one way.
    package struct Record: Sendable {
        package fileprivate(set) var people = 0
        /// Those who had that cause.
        package fileprivate(set) var right = 0

        /// Share that had it; 1 where there are none.
        package var share: Double { people == 0 ? 1 : Double(right) / Double(people) }
    }

    /// By word.
    package private(set) var named: [Likelihood: Record] = [:]
    /// Those for whom it was too early to say.
    package private(set) var early = Record()
    private var people = 0

    /// Share of all readers for whom a cause is named that they do not have.
    package var namedWrong: Double {
        let wrong = named.values.reduce(0) { $0 + $1.people - $1.right }
        return people == 0 ? 0 : Double(wrong) / Double(people)
    }

    mutating func add(_ finding: StateFinding.Named?, isRight: Bool) {
        people += 1
        guard let finding else { return }
        switch finding.certainty {
        case .early: early.add(isRight)
        case .certain(let likelihood): named[likelihood, default: Record()].add(isRight)
        }
    }

    mutating func add(_ other: Calibration) {
        people += other.people
        early.add(other.early)
        for (word, record) in other.named { named[word, default: Record()].add(record) }
    }
}

extension Calibration.Record {
    fileprivate mutating func add(_ isRight: Bool) {
        people += 1
        if isRight { right += 1 }
    }

    fileprivate mutating func add(_ other: Self) {
        people += other.people
        right += other.right
    }
}
