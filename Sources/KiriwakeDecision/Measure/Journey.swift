import KiriwakeModel

/// What happened to one reader.
struct Journey: Sendable {
    private(set) var questions = 0
    /// Minutes.
    private(set) var cost = 0.0
    private(set) var isResolved = false
    /// The first risky fix that cannot help, if it was met before one that can.
    private(set) var wrongRisky: Place<Fix>?
    /// A fix with a wait of an hour or more that cannot help was met before one that can.
    private(set) var wrongWait = false
    /// What was said when the first fix was advised, or when there was none to advise.
    private(set) var advice: Advice?
    /// The first fix that does harm when tried blindly and cannot help, if it was met before one that can.
    private(set) var harmful: Place<Fix>?
    private(set) var evidence: Evidence
    /// Questions in the order asked.
    private(set) var asked: [Place<Question>] = []
    /// The fix advised first.
    private(set) var firstFix: Place<Fix>?
    private var metHelp = false

    struct Advice: Sendable {
        /// The cause believed in.
        let believed: Place<Cause>?
        /// The cause named to the reader.
        let named: StateFinding.Named?
    }

    private let reader: Reader
    private let model: DecisionModel

    init(_ reader: Reader, _ model: DecisionModel) {
        self.reader = reader
        self.model = model
        evidence = Evidence(model)
    }

    /// - Returns: what the reader replied.
    @discardableResult
    mutating func ask(_ question: Place<Question>) -> Reply {
        questions += 1
        asked.append(question)
        cost += model.questions[question].cost
        let reply = reader.reply(to: question)
        evidence = evidence.adding(reply, to: question)
        return reply
    }

    /// - Returns: the outcome.
    @discardableResult
    mutating func attempt(_ place: Place<Fix>) -> Policy.Outcome {
        let fix = model.fixes[place]
        firstFix = firstFix ?? place
        if reader.canBeHelped(by: place) {
            metHelp = true
        } else if !metHelp {
            if wrongRisky == nil, fix.isRisky { wrongRisky = place }
            wrongWait = wrongWait || fix.isSlow
            if harmful == nil, fix.isRisky || !fix.askFirst.isEmpty { harmful = place }
        }
        let outcome = reader.outcome(of: place)
        switch outcome {
        case .impossible:
            cost += ModelTables.readingCost
            evidence = evidence.adding(.impossible, of: place)
        case .worked:
            cost += fix.cost
            isResolved = true
        default:
            cost += fix.cost
            evidence = evidence.adding(.failed, of: place)
        }
        return outcome
    }

    /// Notes what is said with the first advice; later advice changes nothing.
    mutating func advise(believing cause: Place<Cause>?, _ named: StateFinding.Named?) {
        advice = advice ?? Advice(believed: cause, named: named)
    }

    /// Ends with a person to ask.
    mutating func handOver() { cost += model.parameters.unresolved }
}
