import KiriwakeCore

/// How simulated readers fare under each way of guiding.
package struct Evaluation: Sendable {
    /// Sums over readers; means and shares are derived.
    package struct Tally: Sendable {
        package private(set) var people = 0
        private var resolvedPeople = 0
        private var wrongRiskyPeople = 0
        private var wrongWaitPeople = 0
        private var minutes = 0.0
        /// By number of questions.
        private var questionCounts: [Int] = []

        /// Share whose trouble was mended; the others were handed to a person.
        package var resolved: Double { share(resolvedPeople) }
        /// Share that met a risky fix that cannot help before one that can.
        package var wrongFix: Double { share(wrongRiskyPeople) }
        /// Share that met a fix with a wait of an hour or more that cannot help before one that can.
        package var wrongWait: Double { share(wrongWaitPeople) }
        /// Mean minutes.
        package var cost: Double { people == 0 ? 0 : minutes / Double(people) }
        /// Mean number.
        package var questions: Double {
            people == 0
                ? 0 : Double(questionCounts.enumerated().reduce(0) { $0 + $1.offset * $1.element }) / Double(people)
        }
        /// The number of questions that 95 of 100 readers do not exceed.
        package var questions95: Int {
            var seen = 0
            for (number, count) in questionCounts.enumerated() {
                seen += count
                if seen * 100 >= people * 95 { return number }
            }
            return 0
        }

        private func share(_ count: Int) -> Double { people == 0 ? 0 : Double(count) / Double(people) }

        fileprivate mutating func add(_ journey: Journey) {
            people += 1
            if journey.isResolved { resolvedPeople += 1 }
            if journey.wrongRisky != nil { wrongRiskyPeople += 1 }
            if journey.wrongWait { wrongWaitPeople += 1 }
            minutes += journey.cost
            while questionCounts.count <= journey.questions { questionCounts.append(0) }
            questionCounts[journey.questions] += 1
        }

        fileprivate mutating func add(_ other: Tally) {
            people += other.people
            resolvedPeople += other.resolvedPeople
            wrongRiskyPeople += other.wrongRiskyPeople
            wrongWaitPeople += other.wrongWaitPeople
            minutes += other.minutes
            while questionCounts.count < other.questionCounts.count { questionCounts.append(0) }
            for (number, count) in other.questionCounts.enumerated() { questionCounts[number] += count }
        }
    }

    /// One way of guiding.
    package struct Result: Sendable {
        package let guidance: Guidance
        package fileprivate(set) var total = Tally()
        /// By place of the cause.
        package fileprivate(set) var byCause: [Tally]
        /// By true cause, then by the cause believed in when the first fix was advised: readers.
        package fileprivate(set) var confusion: [[Int]]
        /// By cause, then by fix: readers who met this risky fix, which cannot help, before one that can.
        package fileprivate(set) var wrongFixes: [[Int]]
    }

    package let people: Int
    package let results: [Result]

    package subscript(guidance: Guidance) -> Result {
        guard let result = results.first(where: { $0.guidance == guidance }) else {
            preconditionFailure("every way of guiding is evaluated")
        }
        return result
    }

    /// Readers that one task leads; a constant, so that any number of threads gives the same sums.
    private static let batch = 2_000

    /// - Parameters:
    ///   - people: readers, drawn by the causes' priors.
    ///   - seed: the same seed gives the same readers.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Complexity: people × steps of their ways.
    package init(
        _ model: DecisionModel, _ policy: Policy, people: Int, seed: UInt64, behaviour: ReaderModel, jobs: Int
    ) {
        let batches = stride(from: 0, to: people, by: Self.batch).map { $0..<min($0 + Self.batch, people) }
        let population = Population(model, behaviour: behaviour, seed: seed)
        let parts = batches.parallelMap(jobs: jobs, run: 1) { range in
            Guidance.allCases.map { guidance in
                var guide = Guide(guidance, model, policy)
                var result = Self.empty(guidance, model)
                for number in range {
                    let reader = population.reader(number)
                    let journey = guide.lead(reader)
                    result.total.add(journey)
                    result.byCause[reader.cause].add(journey)
                    if let wrong = journey.wrongRisky { result.wrongFixes[reader.cause][wrong] += 1 }
                    if let believed = journey.believed { result.confusion[reader.cause][believed] += 1 }
                }
                return result
            }
        }
        self.people = people
        results = Guidance.allCases.enumerated().map { place, guidance in
            parts.reduce(into: Self.empty(guidance, model)) { sum, part in sum.add(part[place]) }
        }
    }

    private static func empty(_ guidance: Guidance, _ model: DecisionModel) -> Result {
        Result(
            guidance: guidance, byCause: Array(repeating: Tally(), count: model.causes.count),
            confusion: Array(repeating: Array(repeating: 0, count: model.causes.count), count: model.causes.count),
            wrongFixes: Array(repeating: Array(repeating: 0, count: model.fixes.count), count: model.causes.count))
    }
}

extension Evaluation.Result {
    fileprivate mutating func add(_ other: Self) {
        total.add(other.total)
        for cause in byCause.indices {
            byCause[cause].add(other.byCause[cause])
            for fix in wrongFixes[cause].indices { wrongFixes[cause][fix] += other.wrongFixes[cause][fix] }
            for believed in byCause.indices { confusion[cause][believed] += other.confusion[cause][believed] }
        }
    }
}

extension Evaluation {
    /// What a gate may demand of the wizard, by name.
    package static let measures: [String: @Sendable (Evaluation) -> Double] = [
        "resolved": { $0[.wizard].total.resolved },
        "wrong-fix": { $0[.wizard].total.wrongFix },
        "wrong-wait": { $0[.wizard].total.wrongWait },
        "questions": { $0[.wizard].total.questions },
        "questions-p95": { Double($0[.wizard].total.questions95) },
        "cost": { $0[.wizard].total.cost },
        "cost-over-checklist": { $0[.wizard].total.cost / $0[.checklist].total.cost },
        "cost-over-perfect": { $0[.wizard].total.cost / $0[.perfectInformation].total.cost },
    ]
}
