import KiriwakeCore

/// How the ways of the same readers change from one version of the articles to another.
package struct JourneyDiff: Sendable {
    /// A version of the articles.
    package struct Version: Sendable {
        package let model: DecisionModel
        package let policy: Policy

        package init(model: DecisionModel, policy: Policy) {
            self.model = model
            self.policy = policy
        }
    }

    package struct Measures: Sendable {
        /// Mean minutes.
        package fileprivate(set) var cost = 0.0
        package fileprivate(set) var questions = 0.0
        package fileprivate(set) var resolved = 0.0
        package fileprivate(set) var wrongFix = 0.0
        /// Share for whom another cause was believed in when the first fix was advised.
        package fileprivate(set) var confused = 0.0
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
    /// Questions whose share changed by five of a hundred or more, the greatest change first.
    package let questions: [MovedQuestion]
    /// Look-alikes that a fix had to be told apart from before, and need not now.
    package let lostGuards: [LostGuard]

    /// - Complexity: people × steps.
    package init(_ old: Version, _ new: Version, people: Int, seed: UInt64) {
        let behaviour = ReaderModel()
        let populations = [old, new].map { Population($0.model, behaviour: behaviour, seed: seed) }
        var guides = [old, new].map { Guide(.wizard, $0.model, $0.policy) }
        let causeAfter = old.model.causes.map { id in new.model.causes.firstIndex(of: id) }
        var sums = [Measures(), Measures()]
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
                if journey.believed != readers[side].cause { sums[side].confused += 1 }
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
            sums[side].confused = share(sums[side].confused)
        }
        self.people = compared
        (before, after) = (sums[0], sums[1])
        changed = share(Double(moves.values.reduce(0) { $0 + $1.count }))
        firstFixes = moves.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map {
            FirstFix(before: $0.value.before, after: $0.value.after, share: share(Double($0.value.count)))
        }
        questions = Set(asked[0].keys).union(asked[1].keys).map { id in
            MovedQuestion(
                id: id, askedBefore: share(Double(asked[0][id] ?? 0)), askedAfter: share(Double(asked[1][id] ?? 0)))
        }.filter { abs($0.askedBefore - $0.askedAfter) >= 0.05 }.sorted {
            (-abs($0.askedBefore - $0.askedAfter), $0.id) < (-abs($1.askedBefore - $1.askedAfter), $1.id)
        }
        lostGuards = Self.guards(old.model).subtracting(Self.guards(new.model))
            .filter { lost in
                new.model.fixes.contains { $0.id == lost.fix } && new.model.causes.contains(lost.lookalike)
            }
            .sorted { ($0.fix, $0.lookalike) < ($1.fix, $1.lookalike) }
    }

    private static func guards(_ model: DecisionModel) -> Set<LostGuard> {
        Set(
            model.fixes.flatMap { fix in
                fix.guards.map { LostGuard(fix: fix.id, lookalike: model.causes[$0.lookalike]) }
            })
    }
}
