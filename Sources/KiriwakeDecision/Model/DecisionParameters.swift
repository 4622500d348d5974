package import KiriwakeModel

/// Every number that the model, the policy and its findings depend on. Costs are minutes; `docs/decision.md` gives each
/// default with its reason, and the names in `DecisionParameters+Names.swift` are those of `site.yml`.
package struct DecisionParameters: Sendable, Hashable {
    // MARK: The model

    package var priorVeryCommon = 32.0
    package var priorCommon = 16.0
    package var priorOccasional = 4.0
    package var priorRare = 1.0
    package var priorVeryRare = 0.25

    package var strengthAlways = 0.97
    package var strengthUsually = 0.8
    package var strengthSometimes = 0.35
    package var strengthRarely = 0.08
    package var strengthNever = 0.01

    /// Least probability of an answer that a cause does not mention although it mentions others.
    package var floor = 0.01
    /// Probability that a reader picks an answer at random.
    package var slip = 0.03
    /// Probability that a reader cannot answer a question that most can answer.
    package var notSureMost = 0.05
    /// … that many can answer.
    package var notSureMany = 0.25
    /// … that few can answer.
    package var notSureFew = 0.5
    /// Prior probability of a cause that no article describes; 0 takes the articles to be complete.
    package var somethingElse = 0.05
    /// Share of pure chance in what readers with such a cause answer.
    package var smoothing = 0.2
    /// Probability that a reader cannot carry out a fix, apart from its needs.
    package var impossible = 0.05

    package var questionGlance = 0.5
    package var questionLook = 1.0
    package var questionTry = 4.0

    /// Minutes that an hour of waiting counts as.
    package var waitHour = 2.0
    package var riskNone = 0.0
    package var riskLow = 5.0
    package var riskMedium = 30.0
    package var riskHigh = 60.0
    package var riskIrreversible = 600.0

    /// Cost of ending without a repair.
    package var unresolved = 300.0

    // MARK: The policy

    /// How many times likelier than its look-alike a cause must be before a guarded fix is offered.
    package var guardRatio = 4.0
    /// How many times likelier than something else the causes must be that a fix with `ask-first` helps against.
    package var somethingElseRatio = 4.0
    /// Share of its chance to work that another fix must have for an irreversible one to wait for it.
    package var reversibleShare = 0.5
    /// Questions that a reader may be unsure of before no more is asked.
    package var unsureLimit = 6

    // MARK: Findings about a state

    /// Belief from which the leading cause is named.
    package var namedFrom = 0.5
    /// Belief from which a cause is called likely; one that keeps it in most redrawn models may be settled.
    package var likelyFrom = 0.6
    /// Belief from which a cause is called almost certain.
    package var almostCertainFrom = 0.9
    /// Belief from which a cause is called possible; below, unlikely.
    package var possibleFrom = 0.25
    /// Belief from which another cause is mentioned. A look-alike that is this likely keeps the named cause open.
    package var mentionedFrom = 0.1
    /// The likeliest causes among which those to mention are.
    package var mentionedCauses = 3
    /// Look-alikes of the named cause that are warned of.
    package var warnedLookalikes = 1
    /// How many times likelier under a cause than under the others an answer must be to point to it.
    package var pointingRatio = 1.5
    /// Answers that are named as pointing to a cause.
    package var pointingAnswers = 2
    /// The likeliest causes among which the two that a question separates are.
    package var separatingCauses = 5
    /// Belief that each of these two has at least.
    package var separatingFrom = 0.1

    /// Bits of conflict from which answers are said not to go together.
    package var conflictFrom = 0.7
    /// How far strengths and priors are redrawn to see how much a belief depends on them: 0 not at all, 1 wildly.
    package var disturbance = 0.5
    /// Belief in a cause that no article describes, above which nothing is called almost certain.
    package var somethingElseLimit = 0.05
    /// Chance of answers after which another cause leads, from which it is too early to say how likely a cause is.
    package var overturnedFrom = 0.03
    /// Share of the redrawn models in which the belief may be lower than the words for it say.
    package var doubt = 0.2
    /// How many models are redrawn to see it.
    package var redrawnModels = 16

    // MARK: Findings about causes, pairs and fixes

    /// How many times likelier under a cause than under the others a symptom must be to be shown as typical of it.
    package var typicalRatio = 1.2
    /// Probability from which a symptom is seen often enough to be looked for.
    package var seenFrom = 0.25
    /// How many times more often one of two causes must show a symptom for it to speak for that cause and against the
    /// other.
    package var speakingRatio = 5.0
    /// How many times likelier under one of two look-alikes an answer must be for its question to tell them apart.
    package var tellApartRatio = 3.0

    // MARK: Checking articles

    /// Belief above which a cause counts as believed: the goal of a case, and what a danger's own symptom must do.
    package var believedLimit = 0.5

    // MARK: Comparing versions

    /// Change of the share of readers who are asked a question, from which the question is listed.
    package var movedFrom = 0.05

    package init() {}

    /// Weight of a cause before anything is known; only ratios matter.
    package func prior(_ frequency: Frequency) -> Double {
        switch frequency {
        case .veryCommon: priorVeryCommon
        case .common: priorCommon
        case .occasional: priorOccasional
        case .rare: priorRare
        case .veryRare: priorVeryRare
        }
    }

    /// Probability that a word of strength stands for.
    package func probability(_ strength: Strength) -> Double {
        switch strength {
        case .always: strengthAlways
        case .usually: strengthUsually
        case .sometimes: strengthSometimes
        case .rarely: strengthRarely
        case .never: strengthNever
        }
    }

    /// Probability that a reader cannot answer.
    package func notSure(_ knownBy: KnownBy) -> Double {
        switch knownBy {
        case .most: notSureMost
        case .many: notSureMany
        case .few: notSureFew
        }
    }

    /// Minutes to answer a question.
    package func cost(_ effort: Effort) -> Double {
        switch effort {
        case .glance: questionGlance
        case .look: questionLook
        case .try: questionTry
        }
    }

    /// Hands-on time, what the waiting counts as, and the price of the risk.
    package func cost(_ fix: Fix) -> Double { fix.effort.value + waitHour * fix.wait.value / 60 + price(fix.risk) }

    private func price(_ risk: Risk) -> Double {
        switch risk {
        case .none: riskNone
        case .low: riskLow
        case .medium: riskMedium
        case .high: riskHigh
        case .irreversible: riskIrreversible
        }
    }
}
