import KiriwakeCore
package import KiriwakeModel

/// How simulated readers fare under each strategy.
package struct Evaluation: Sendable {
    /// Sums over readers; means and shares are derived.
    package struct Tally: Sendable {
        package private(set) var people = 0
        private var resolvedPeople = 0
        private var wrongRiskyPeople = 0
        private var wrongWaitPeople = 0
        private var harmfulPeople = 0
        private var minutes = 0.0
        /// By number of questions.
        private var questionCounts: [Int] = []

        /// Share whose problem was fixed; the others were handed to a person.
        package var resolved: Double { share(resolvedPeople) }
        /// Share that met a risky fix that cannot help before one that can.
        package var wrongFix: Double { share(wrongRiskyPeople) }
        /// Share that met a fix with a wait of an hour or more that cannot help before one that can.
        package var wrongWait: Double { share(wrongWaitPeople) }
        /// Share that met a fix that cannot help and does harm when tried blindly, before one that can: a risky one, or one
        /// for which a question comes first.
        package var harmfulFix: Double { share(harmfulPeople) }
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
            if journey.harmful != nil { harmfulPeople += 1 }
            minutes += journey.cost
            while questionCounts.count <= journey.questions { questionCounts.append(0) }
            questionCounts[journey.questions] += 1
        }

        fileprivate mutating func add(_ other: Tally) {
            people += other.people
            resolvedPeople += other.resolvedPeople
            wrongRiskyPeople += other.wrongRiskyPeople
            wrongWaitPeople += other.wrongWaitPeople
            harmfulPeople += other.harmfulPeople
            minutes += other.minutes
            while questionCounts.count < other.questionCounts.count { questionCounts.append(0) }
            for (number, count) in other.questionCounts.enumerated() { questionCounts[number] += count }
        }
    }

    /// One strategy.
    package struct Result: Sendable {
        package let guidance: Guidance
        package fileprivate(set) var total = Tally()
        package fileprivate(set) var byCause: Indexed<Cause, Tally>
        /// What is said of readers' causes; nothing is, but by the wizard.
        package fileprivate(set) var calibration = Calibration()
        /// By true cause, then by the cause believed in when the first fix was advised: readers.
        package fileprivate(set) var confusion: Indexed<Cause, Indexed<Cause, Int>>
        /// By cause, then by fix: readers who met this fix, which does harm and cannot help, before one that can.
        package fileprivate(set) var wrongFixes: Indexed<Cause, Indexed<Fix, Int>>
    }

    package let people: Int
    package let results: [Result]

    package subscript(guidance: Guidance) -> Result {
        guard let result = results.first(where: { $0.guidance == guidance }) else {
            preconditionFailure("every strategy is evaluated")
        }
        return result
    }

    /// What readers are led by.
    package struct Subject: Sendable {
        let model: DecisionModel
        let policy: Policy
        /// What each state says; nil says nothing.
        let findings: Indexed<Policy.State, StateFinding>?
        /// What continues where the pages end; nil where nothing does.
        let script: Script?

        package init(_ wizard: Wizard) {
            model = wizard.model
            policy = wizard.policy
            findings = wizard.findings.states
            script = Script(Onward(wizard))
        }

        /// Pages alone.
        package init(_ model: DecisionModel, _ policy: Policy) {
            self.model = model
            self.policy = policy
            findings = nil
            script = nil
        }
    }

    /// Readers that one task leads; a constant, so that any number of threads gives the same sums.
    private static let batch = 2_000

    /// - Parameters:
    ///   - people: readers, drawn by the causes' priors.
    ///   - seed: the same seed gives the same readers.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Complexity: people × steps of their paths.
    package static func simulate(
        _ subject: Subject, people: Int, seed: UInt64, behaviour: ReaderModel, jobs: Int
    ) -> Evaluation {
        let model = subject.model
        let batches = stride(from: 0, to: people, by: batch).map { $0..<min($0 + batch, people) }
        let populations = Populations(model, behaviour: behaviour, seed: seed)
        let parts = batches.parallelMap(jobs: jobs, run: 1) { range in
            var populations = populations
            return Guidance.allCases.map { guidance in
                var guide = Guide(guidance, subject)
                var result = empty(guidance, model)
                for number in range {
                    let reader = populations.reader(number)
                    let journey = guide.lead(reader)
                    result.total.add(journey)
                    result.byCause[reader.cause].add(journey)
                    if let wrong = journey.harmful { result.wrongFixes[reader.cause][wrong] += 1 }
                    guard let advice = journey.advice else { continue }
                    result.calibration.add(advice.named, isRight: advice.named?.cause == reader.cause)
                    if let believed = advice.believed { result.confusion[reader.cause][believed] += 1 }
                }
                return result
            }
        }
        let results = Guidance.allCases.enumerated().map { place, guidance in
            parts.reduce(into: empty(guidance, model)) { sum, part in sum.add(part[place]) }
        }
        return Evaluation(people: people, results: results)
    }

    private static func empty(_ guidance: Guidance, _ model: DecisionModel) -> Result {
        Result(
            guidance: guidance, byCause: model.causes.mapValues { _ in Tally() },
            confusion: model.causes.mapValues { _ in model.causes.mapValues { _ in 0 } },
            wrongFixes: model.causes.mapValues { _ in model.fixes.mapValues { _ in 0 } })
    }
}

extension Evaluation.Result {
    fileprivate mutating func add(_ other: Self) {
        total.add(other.total)
        calibration.add(other.calibration)
        for cause in byCause.indices {
            byCause[cause].add(other.byCause[cause])
            for fix in wrongFixes[cause].indices { wrongFixes[cause][fix] += other.wrongFixes[cause][fix] }
            for believed in byCause.indices { confusion[cause][believed] += other.confusion[cause][believed] }
        }
    }
}

extension Evaluation {
    /// What is measured of a strategy, by name.
    private static let measuresOfStrategy: [(name: String, value: @Sendable (Result) -> Double)] = [
        ("resolved", { $0.total.resolved }), ("wrong-fix", { $0.total.wrongFix }),
        ("wrong-wait", { $0.total.wrongWait }), ("harmful-fix", { $0.total.harmfulFix }),
        ("named-wrong", { $0.calibration.namedWrong }),
        ("almost-certain-true", { $0.calibration.named[.almostCertain]?.share ?? 1 }),
        ("questions", { $0.total.questions }), ("questions-p95", { Double($0.total.questions95) }),
        ("cost", { $0.total.cost }),
    ]

    /// The measures that a gate may check, by name: of the wizard as readers use it, and of its pages alone.
    package static let measures: [String: @Sendable (Evaluation) -> Double] = {
        var measures: [String: @Sendable (Evaluation) -> Double] = [:]
        for (prefix, guidance) in [("", Guidance.wizard), ("pages-", .pages)] {
            for (name, value) in measuresOfStrategy { measures[prefix + name] = { value($0[guidance]) } }
            for (name, other) in [("perfect", Guidance.perfectInformation), ("checklist", .checklist)] {
                measures["\(prefix)cost-over-\(name)"] = { $0[guidance].total.cost / $0[other].total.cost }
            }
        }
        return measures
    }()
}
