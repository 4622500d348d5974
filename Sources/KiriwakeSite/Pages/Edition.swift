import KiriwakeCore
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording

/// One language of a site: what its pages are worded, linked and illustrated with.
struct Edition: Sendable {
    /// The site's title and summary in this language.
    let title: String
    let summary: String?
    /// The site's first language.
    let home: Language
    let words: StepWords
    let catalog: Catalog
    let readingAid: ReadingAid
    let pictures: [String: Localized<Picture>]
    let sources: Table<Source, Source>
    /// Where the site stands, with a slash at its end; nil where that is not known.
    let url: SiteAddress?
    /// Path of the site's root on its server, with a slash at both ends: `/`, or a folder's.
    let pathOfRoot: String
    var untranslated = Untranslated()

    var texts: Texts { words.texts }
    var language: Language { texts.language }
}
