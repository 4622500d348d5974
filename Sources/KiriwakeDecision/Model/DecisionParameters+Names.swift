package import KiriwakeModel

extension DecisionParameters {
    /// Where a number is kept.
    private enum Slot: Sendable {
        case real(Path<Double>)
        case whole(Path<Int>)
    }

    /// - Parameter changes: numbers that differ from the defaults, by name, each within its `ranges`. Other names are
    ///   ignored: reading the site's configuration has reported them.
    package init(changes: [String: Double]) {
        self.init()
        for (name, value) in changes {
            switch Self.numbers[name]?.slot {
            case .real(let path): self[keyPath: path] = value
            case .whole(let path): self[keyPath: path] = Int(value)
            case nil: break
            }
        }
    }

    /// The number with a name in `site.yml`; nil where there is none of that name.
    package func value(named name: String) -> Double? {
        switch Self.numbers[name]?.slot {
        case .real(let path): self[keyPath: path]
        case .whole(let path): Double(self[keyPath: path])
        case nil: nil
        }
    }

    /// The values that each number may have, by name.
    package static var ranges: [String: NumberRange] { numbers.mapValues(\.range) }

    private static let numbers: [String: Number] = [
        "prior-very-common": weight(\.priorVeryCommon),
        "prior-common": weight(\.priorCommon),
        "prior-occasional": weight(\.priorOccasional),
        "prior-rare": weight(\.priorRare),
        "prior-very-rare": weight(\.priorVeryRare),
        "strength-always": probability(\.strengthAlways),
        "strength-usually": probability(\.strengthUsually),
        "strength-sometimes": probability(\.strengthSometimes),
        "strength-rarely": probability(\.strengthRarely),
        "strength-never": probability(\.strengthNever),
        "floor": share(\.floor),
        "slip": share(\.slip),
        "not-sure-most": share(\.notSureMost),
        "not-sure-many": belief(\.notSureMany),
        "not-sure-few": belief(\.notSureFew),
        "something-else": share(\.somethingElse),
        "smoothing": belief(\.smoothing),
        "conflict-from": bits(\.conflictFrom),
        "disturbance": belief(\.disturbance),
        "something-else-limit": belief(\.somethingElseLimit),
        "overturned-from": belief(\.overturnedFrom),
        "doubt": share(\.doubt),
        "redrawn-models": (.whole(\.redrawnModels), NumberRange(whole: 1...1_000)),
        "impossible": share(\.impossible),
        "question-glance": minutes(\.questionGlance),
        "question-look": minutes(\.questionLook),
        "question-try": minutes(\.questionTry),
        "wait-hour": minutes(\.waitHour),
        "risk-none": minutes(\.riskNone),
        "risk-low": minutes(\.riskLow),
        "risk-medium": minutes(\.riskMedium),
        "risk-high": minutes(\.riskHigh),
        "risk-irreversible": minutes(\.riskIrreversible),
        "unresolved": minutes(\.unresolved),
        "guard-ratio": ratio(\.guardRatio),
        "something-else-ratio": ratio(\.somethingElseRatio),
        "reversible-share": (.real(\.reversibleShare), NumberRange(0.0001...1)),
        "unsure-limit": count(\.unsureLimit),
        "named-from": belief(\.namedFrom),
        "likely-from": belief(\.likelyFrom),
        "almost-certain-from": belief(\.almostCertainFrom),
        "possible-from": belief(\.possibleFrom),
        "mentioned-from": belief(\.mentionedFrom),
        "mentioned-causes": count(\.mentionedCauses),
        "warned-lookalikes": count(\.warnedLookalikes),
        "pointing-ratio": ratio(\.pointingRatio),
        "pointing-answers": count(\.pointingAnswers),
        "separating-causes": count(\.separatingCauses),
        "separating-from": belief(\.separatingFrom),
        "typical-ratio": ratio(\.typicalRatio),
        "seen-from": belief(\.seenFrom),
        "speaking-ratio": ratio(\.speakingRatio),
        "tell-apart-ratio": ratio(\.tellApartRatio),
        "believed-limit": belief(\.believedLimit),
        "moved-from": belief(\.movedFrom),
    ]

    private typealias Path<Value> = any WritableKeyPath<DecisionParameters, Value> & Sendable
    private typealias Number = (slot: Slot, range: NumberRange)

    private static func weight(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0.0001...1e6)) }
    private static func probability(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0.0001...0.9999)) }
    private static func share(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0...0.5)) }
    private static func minutes(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0...1e6)) }
    private static func belief(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0...1)) }
    private static func bits(_ path: Path<Double>) -> Number { (.real(path), NumberRange(0...100)) }
    private static func ratio(_ path: Path<Double>) -> Number { (.real(path), NumberRange(1...1e6)) }
    private static func count(_ path: Path<Int>) -> Number { (.whole(path), NumberRange(whole: 1...1_000_000)) }
}
