package import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel

/// Strengths, risks, chances and times in words.
extension Texts {
    /// How strongly a symptom is associated with a cause.
    package func strength(_ strength: Strength) -> String {
        switch strength {
        case .always: self[.strengthAlways]
        case .usually: self[.strengthUsually]
        case .sometimes: self[.strengthSometimes]
        case .rarely: self[.strengthRarely]
        case .never: self[.strengthNever]
        }
    }

    /// How likely a fix is to help.
    package func chance(_ strength: Strength) -> String {
        switch strength {
        case .always: self[.chanceAlways]
        case .usually: self[.chanceUsually]
        case .sometimes: self[.chanceSometimes]
        case .rarely: self[.chanceRarely]
        case .never: self[.chanceNever]
        }
    }

    package func risk(_ risk: Risk) -> String {
        switch risk {
        case .none: self[.riskNone]
        case .low: self[.riskLow]
        case .medium: self[.riskMedium]
        case .high: self[.riskHigh]
        case .irreversible: self[.riskIrreversible]
        }
    }

    package func frequency(_ frequency: Frequency) -> String {
        switch frequency {
        case .veryCommon: self[.frequencyVeryCommon]
        case .common: self[.frequencyCommon]
        case .occasional: self[.frequencyOccasional]
        case .rare: self[.frequencyRare]
        case .veryRare: self[.frequencyVeryRare]
        }
    }

    /// A likelihood in words; it is never shown as a number.
    package func belief(_ likelihood: Likelihood) -> String {
        switch likelihood {
        case .almostCertain: self[.beliefAlmostCertain]
        case .likely: self[.beliefLikely]
        case .possible: self[.beliefPossible]
        case .unlikely: self[.beliefUnlikely]
        }
    }

    /// How sure pages are of a cause, in words.
    package func belief(_ certainty: StateFinding.Certainty) -> String {
        switch certainty {
        case .early: self[.beliefEarly]
        case .certain(let likelihood): belief(likelihood)
        }
    }

    /// Such as `15 minutes`, in the largest unit that gives a whole number.
    package func duration(_ minutes: Minutes) -> String {
        let seconds = Int((minutes.value * 60).rounded())
        let units: [(one: TextKey, many: TextKey, size: Int)] = [
            (.daysOne, .days, 86400), (.hoursOne, .hours, 3600), (.minutesOne, .minutes, 60),
        ]
        let unit = units.first { seconds >= $0.size && seconds.isMultiple(of: $0.size) } ?? (.secondsOne, .seconds, 1)
        let count = seconds / unit.size
        return "\(count)" + self[count == 1 ? unit.one : unit.many]
    }

    /// The text in quotation marks; those already in it become inner ones.
    package func quoted(_ words: String) -> String {
        let inner = words.replacing(self[.quoteOpen], with: self[.quoteInnerOpen])
            .replacing(self[.quoteClose], with: self[.quoteInnerClose])
        return self[.quoteOpen] + inner + self[.quoteClose]
    }
}
