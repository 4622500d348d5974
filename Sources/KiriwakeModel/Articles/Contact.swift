package import KiriwakeCore

/// A way to reach somebody.
package struct Contact: Sendable {
    package enum Reach: String, CaseIterable, Sendable {
        /// Somebody answers and can act.
        case person
        /// Only takes reports.
        case report
    }

    package struct Text: Sendable {
        package let name: String
        package let how: String?
        package let hours: String?
        /// What to read out.
        package let say: String?
        /// What to say first, if they have been contacted before.
        package let sayAgain: String?
        /// What may be asked.
        package let asks: [String]
        /// What never to give away.
        package let never: [String]

        package init(
            name: String, how: String?, hours: String?, say: String?, sayAgain: String?, asks: [String],
            never: [String]
        ) {
            self.name = name
            self.how = how
            self.hours = hours
            self.say = say
            self.sayAgain = sayAgain
            self.asks = asks
            self.never = never
        }
    }

    package let id: ContactID
    package let location: SourceLocation
    package let reach: Reach
    package let texts: Localized<Text>
    package let url: String?
    package let phone: String?
    package let sources: [Located<SourceID>]
    package let checked: CalendarDate?

    package init(
        id: ContactID, location: SourceLocation, reach: Reach, texts: Localized<Text>, url: String?, phone: String?,
        sources: [Located<SourceID>], checked: CalendarDate?
    ) {
        self.id = id
        self.location = location
        self.reach = reach
        self.texts = texts
        self.url = url
        self.phone = phone
        self.sources = sources
        self.checked = checked
    }
}
