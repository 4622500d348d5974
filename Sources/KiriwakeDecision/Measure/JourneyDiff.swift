import KiriwakeModel

/// How the journeys of the same readers change from one version of the articles to another.
package struct JourneyDiff: Sendable {
    package struct Measures: Sendable {
        /// Mean minutes.
        package fileprivate(set) var cost = 0.0
        package fileprivate(set) var questions = 0.0
        package fileprivate(set) var resolved = 0.0
        package fileprivate(set) var wrongFix = 0.0
        /// Share for whom a cause was named that they do not have when the first fix was advised.
        package fileprivate(set) var namedWrong = 0.0
    }

    package struct FirstFix: Sendable {
        /// Ids; nil for being handed over at once.
        package let before: String?
        package let after: String?
        package let share: Double
    }

    package struct MovedQuestion: Sendable {
        package let id: String
        /// Share of readers who are asked it.
        package let askedBefore: Double
        package let askedAfter: Double

        fileprivate var change: Double { abs(askedBefore - askedAfter) }
    }

    package struct LostGuard: Sendable, Hashable {
        package let fix: String
        package let lookalike: String
    }

    /// Readers compared: those whose cause both versions have.
    package let people: Int
    package let before: Measures
    package let after: Measures
    /// Share that gets another first fix.
    package let changed: Double
    /// Most frequent first.
    package let firstFixes: [FirstFix]
    /// Questions whose share changed clearly, the greatest change first.
    package let questions: [MovedQuestion]
    /// Look-alikes that a fix had to be told apart from before, and need not now.
    package let lostGuards: [LostGuard]

    /// - Parameters:
    ///   - old: the wizard of one version of the articles, and `new` that of the other.
    ///   - people: readers, drawn by the priors of the old version.
    /// - Complexity: people × steps.
    package static func compare(_ old: Wizard, _ new: Wizard, people: Int, seed: UInt64) -> JourneyDiff {
        let behaviour = ReaderModel()
        let populations = [old, new].map { Population($0.model, behaviour: behaviour, seed: seed) }
        var guides = [old, new].map { Guide(.pages, Evaluation.Subject($0)) }
        let causeAfter = old.model.causes.mapValues { id in new.model.causes.firstIndex(of: id) }
        var sums = [Measures(), Measures()]
        var calibrations = [Calibration(), Calibration()]
        var asked: [[String: Int]] = [[:], [:]]
        var moves: [String: (before: String?, after: String?, count: Int)] = [:]
        var compared = 0
        for number in 0..<people {
            let reader = populations[0].reader(number)
            guard let cause = causeAfter[reader.cause] else { continue }
            compared += 1
            let readers = [reader, populations[1].reader(number, cause: cause)]
            var first: [String?] = []
            for (side, version) in [old, new].enumerated() {
                let journey = guides[side].lead(readers[side])
                sums[side].cost += journey.cost
                sums[side].questions += Double(journey.questions)
                if journey.isResolved { sums[side].resolved += 1 }
                if journey.wrongRisky != nil { sums[side].wrongFix += 1 }
                let named = journey.advice?.named
                calibrations[side].add(named, isRight: named?.cause == readers[side].cause)
                for question in journey.asked { asked[side][version.model.questions[question].id, default: 0] += 1 }
                first.append(journey.firstFix.map { version.model.fixes[$0].id })
            }
            if first[0] != first[1] {
                moves["\(first[0] ?? "") \(first[1] ?? "")", default: (first[0], first[1], 0)].count += 1
            }
        }
        let share = { (count: Double) in compared == 0 ? 0 : count / Double(compared) }
        for side in sums.indices {
            sums[side].cost = share(sums[side].cost)
            sums[side].questions = share(sums[side].questions)
            sums[side].resolved = share(sums[side].resolved)
            sums[side].wrongFix = share(sums[side].wrongFix)
            sums[side].namedWrong = calibrations[side].namedWrong
        }
        let firstFixes = moves.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map {
            FirstFix(before: $0.value.before, after: $0.value.after, share: share(Double($0.value.count)))
        }
        let questions = Set(asked[0].keys).union(asked[1].keys)
            .map { id -> MovedQuestion in
                let before = share(Double(asked[0][id] ?? 0))
                let after = share(Double(asked[1][id] ?? 0))
                return MovedQuestion(id: id, askedBefore: before, askedAfter: after)
            }
            .filter { $0.change >= new.model.parameters.movedFrom }
            .sorted { (-$0.change, $0.id) < (-$1.change, $1.id) }
        return JourneyDiff(
            people: compared, before: sums[0], after: sums[1],
            changed: share(Double(moves.values.reduce(0) { $0 + $1.count })), firstFixes: firstFixes,
            questions: questions, lostGuards: lostGuards(old, new))
    }

    private static func lostGuards(_ old: Wizard, _ new: Wizard) -> [LostGuard] {
        guards(old).subtracting(guards(new))
            .filter { lost in
                new.model.fixes.contains { $0.id == lost.fix } && new.model.causes.contains(lost.lookalike)
            }
            .sorted { ($0.fix, $0.lookalike) < ($1.fix, $1.lookalike) }
    }

    private static func guards(_ wizard: Wizard) -> Set<LostGuard> {
        let model = wizard.model
        return Set(
            zip(model.fixes, wizard.findings.fixes).flatMap { fix, finding in
                finding.guardedFrom.map { LostGuard(fix: fix.id, lookalike: model.causes[$0]) }
            })
    }
}
