/// What an article is about. The raw value is the folder in which such articles stand, in the content and in the site.
package enum ArticleKind: String, CaseIterable, Sendable {
    case symptom = "symptoms"
    /// Questions have no pages of their own: the wizard asks them.
    case question = "questions"
    case cause = "causes"
    case fix = "fixes"
    case guide = "guides"

    package var folder: String { rawValue }

    /// Path of an article without language and ending, such as `causes/paper-jam`.
    package func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Path of the page that lists all of them, where no article's page can stand.
    package var listPath: String { path("index") }
}
