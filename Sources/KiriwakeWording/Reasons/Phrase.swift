/// Words around names: the texts before, between and after them.
package enum Phrase: String, CaseIterable, Sendable {
    case separates, opposes, conflict, change
    case pointsOne = "points-one"
    case pointsMany = "points-many"
    case becauseHelps = "because-helps"

    fileprivate var keys: [TextKey] {
        switch self {
        case .separates: [.separatesBefore, .separatesBetween, .separatesAfter]
        case .opposes: [.opposesBefore, .opposesAfter]
        case .conflict: [.conflictBefore, .conflictBetween, .conflictAfter]
        case .change: [.changeBefore, .changeAfter]
        case .pointsOne: [.pointsOneBefore, .pointsOneAfter]
        case .pointsMany: [.pointsManyBefore, .pointsManyAfter]
        case .becauseHelps: [.becauseHelpsBefore, .becauseHelpsAfter]
        }
    }
}

extension Texts {
    /// The texts of a phrase, one more than it takes names.
    package func parts(of phrase: Phrase) -> [String] { phrase.keys.map { self[$0] } }

    /// A phrase with its names.
    func filled(_ phrase: Phrase, _ names: String...) -> String {
        let parts = parts(of: phrase)
        precondition(names.count == parts.count - 1, "a phrase is filled with as many names as it has gaps")
        return parts[0] + zip(names, parts.dropFirst()).map { $0 + $1 }.joined()
    }
}
