/// The interface texts that pages, pictures and the terminal use; each case is a key of `texts/TAG.yml`.
///
/// Texts that only templates use have no case here: linking a template that uses a text that does not exist fails.
package enum TextKey: String, CaseIterable, Sendable {
    case languageName = "language-name"

    case home, check, symptoms, causes, fixes, guides, compare, glossary, contact, search, words, start

    case symptomsSummary = "symptoms-summary"
    case causesSummary = "causes-summary"
    case fixesSummary = "fixes-summary"
    case guidesSummary = "guides-summary"
    case compareSummary = "compare-summary"
    case glossarySummary = "glossary-summary"
    case contactSummary = "contact-summary"
    case searchSummary = "search-summary"
    case wordsSummary = "words-summary"

    case wordsOther = "words-other"

    case map
    case mapSummary = "map-summary"
    case policyMap = "policy-map"
    case policyMapSummary = "policy-map-summary"

    case offlineTitle = "offline-title"
    case notFoundTitle = "not-found-title"
    case doneTitle = "done-title"
    case movedTitle = "moved-title"
    case changedTitle = "changed-title"
    case changedLead = "changed-lead"
    case changedLost = "changed-lost"

    case listTitle = "list-title"
    case listTitleUntried = "list-title-untried"
    case handoverTitle = "handover-title"
    case handoverReasonExhausted = "handover-reason-exhausted"
    case handoverReasonAsked = "handover-reason-asked"

    case noneOfThese = "none-of-these"
    case notSure = "not-sure"
    case answerYes = "answer-yes"
    case answerNo = "answer-no"
    case back
    case askWhy = "ask-why"
    case askEnd = "ask-end"
    case askBeyond = "ask-beyond"
    case doneMore = "done-more"
    case adviceBelieved = "advice-believed"
    case adviceWeights = "advice-weights"
    case adviceNext = "advice-next"
    case adviceChanges = "advice-changes"

    case outcomeWorked = "outcome-worked"
    case outcomeFailed = "outcome-failed"
    case outcomeImpossible = "outcome-impossible"

    case becauseLikely = "because-likely"
    case becauseCheap = "because-cheap"
    case becauseLast = "because-last"
    case becauseHelpsBefore = "because-helps-before"
    case becauseHelpsAfter = "because-helps-after"

    case pointsOneBefore = "points-one-before"
    case pointsOneAfter = "points-one-after"
    case pointsManyBefore = "points-many-before"
    case pointsManyAfter = "points-many-after"
    case pointsAnd = "points-and"

    case opposesBefore = "opposes-before"
    case opposesAfter = "opposes-after"

    case separatesBefore = "separates-before"
    case separatesBetween = "separates-between"
    case separatesAfter = "separates-after"

    case sentenceGap = "sentence-gap"
    case listSeparator = "list-separator"
    case compareSeparator = "compare-separator"

    case quoteOpen = "quote-open"
    case quoteClose = "quote-close"
    case quoteInnerOpen = "quote-inner-open"
    case quoteInnerClose = "quote-inner-close"

    case strengthAlways = "strength-always"
    case strengthUsually = "strength-usually"
    case strengthSometimes = "strength-sometimes"
    case strengthRarely = "strength-rarely"
    case strengthNever = "strength-never"

    case chanceAlways = "chance-always"
    case chanceUsually = "chance-usually"
    case chanceSometimes = "chance-sometimes"
    case chanceRarely = "chance-rarely"
    case chanceNever = "chance-never"

    case frequencyVeryCommon = "frequency-very-common"
    case frequencyCommon = "frequency-common"
    case frequencyOccasional = "frequency-occasional"
    case frequencyRare = "frequency-rare"
    case frequencyVeryRare = "frequency-very-rare"

    case riskNone = "risk-none"
    case riskLow = "risk-low"
    case riskMedium = "risk-medium"
    case riskHigh = "risk-high"
    case riskIrreversible = "risk-irreversible"

    case belief
    case beliefNot = "belief-not"
    case beliefOpen = "belief-open"
    case beliefEarly = "belief-early"
    case codeIntro = "code-intro"
    case codeIntroOnward = "code-intro-onward"
    case noneFits = "none-fits"
    case somethingElse = "something-else"
    case conflictBefore = "conflict-before"
    case conflictBetween = "conflict-between"
    case conflictAfter = "conflict-after"
    case changeBefore = "change-before"
    case changeAfter = "change-after"
    case avoidBefore = "avoid-before"
    case avoidAfter = "avoid-after"
    case notYetBefore = "not-yet-before"
    case notYetAfter = "not-yet-after"

    case beliefAlmostCertain = "belief-almost-certain"
    case beliefLikely = "belief-likely"
    case beliefPossible = "belief-possible"
    case beliefUnlikely = "belief-unlikely"

    case seconds
    case secondsOne = "seconds-one"
    case minutes
    case minutesOne = "minutes-one"
    case hours
    case hoursOne = "hours-one"
    case days
    case daysOne = "days-one"
}
