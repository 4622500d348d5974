/// Where a fact comes from.
package struct Source: Sendable {
    package let id: SourceID
    package let title: String
    package let url: String?
    /// As precise as it is known: `2021`, `2021-06` or `2021-06-30`.
    package let date: String?
    package let note: Localized<String>

    package init(id: SourceID, title: String, url: String?, date: String?, note: Localized<String>) {
        self.id = id
        self.title = title
        self.url = url
        self.date = date
        self.note = note
    }
}
