import KiriwakeDecision
import KiriwakeModel
import KiriwakeOutput
import KiriwakeTemplates
import KiriwakeWording

/// One page in the making: its language, and how to point to others from where it stands.
struct PageScope: Sendable {
    /// Pages of one folder show the same addresses.
    struct Folder: Hashable {
        let root: String
        let path: Substring
    }

    let edition: Edition
    let path: SitePath
    /// What leads to the site's root: `../` for each folder, or an absolute path on pages that servers show for any
    /// address.
    let root: String
    private let isShownAnywhere: Bool

    init(_ edition: Edition, at address: Address) {
        self.edition = edition
        path = address.path(in: edition.language)
        isShownAnywhere = address.isShownAnywhere
        root = isShownAnywhere ? edition.pathOfRoot : path.toRoot
    }

    var language: Language { edition.language }
    var texts: Texts { edition.texts }
    var names: Names { edition.words.names }
    var reasons: ReasonWords { ReasonWords(edition.words) }
    var folder: Folder { Folder(root: root, path: path.folder) }

    // MARK: Addresses

    func href(_ address: Address) -> String { href(address, in: language) }

    func href(_ address: Address, in language: Language) -> String { href(address.path(in: language)) }

    func href(_ target: SitePath) -> String {
        isShownAnywhere ? root + SitePath.encode(target.path) : path.href(to: target)
    }

    /// - Parameter asset: its published name; nil for one that the theme does not have.
    func href(asset: String?) -> String? { asset.map { root + $0 } }

    // MARK: Words

    /// Words with places to break the line, or marked where they are in another language.
    func phrased(_ words: String) -> HTML {
        edition.untranslated.marked(words) ?? HTML(edition.readingAid.phrased(words))
    }

    /// The same with readings of hard words.
    func annotated(_ words: String) -> HTML {
        edition.untranslated.marked(words) ?? HTML(edition.readingAid.annotated(words))
    }

    func label(_ answer: OfferedAnswer) -> String { edition.words.answer(.offered(answer.answer), to: answer.question) }

    // MARK: Links

    func link(_ title: String, _ address: Address?, summary: String? = nil) -> Link {
        Link(title: phrased(title), href: address.map { href($0) }, summary: summary)
    }

    func link(_ article: Article, _ address: Address) -> Link {
        let text = article.text(in: language)
        return link(text.title, address, summary: text.summary)
    }

    func link(_ cause: Cause) -> Link { link(cause.article, .cause(cause.id)) }
    func link(_ fix: Fix) -> Link { link(fix.article, .fix(fix.id)) }
    func link(_ guide: Guide) -> Link { link(guide.article, .guide(guide.path)) }

    func link(_ cause: Place<Cause>) -> Link { link(edition.catalog.causes[cause]) }
    func link(_ fix: Place<Fix>) -> Link { link(edition.catalog.fixes[fix]) }

    private func link(_ entry: Catalog.ArticleEntry) -> Link {
        link(entry.title, entry.address, summary: entry.summary)
    }

    /// A symptom where its question is not shown.
    func link(_ symptom: SymptomID) -> Link { link(symptom) { $0.title } }

    /// A symptom below its question.
    func link(answer symptom: SymptomID) -> Link { link(symptom) { $0.label } }

    private func link(_ symptom: SymptomID, _ name: (Catalog.SymptomEntry) -> String) -> Link {
        let entry = edition.catalog.symptoms[symptom]
        return link(entry.map(name) ?? symptom.rawValue, entry?.address, summary: entry?.summary)
    }

    func href(_ cause: Place<Cause>) -> String { href(edition.catalog.causes[cause].address) }
    func href(_ fix: Place<Fix>) -> String { href(edition.catalog.fixes[fix].address) }

    /// Two look-alikes side by side.
    func href(_ comparison: KnowledgeGraph.PairPlace) -> String { href(edition.catalog.comparisons[comparison]) }

    /// The wizard's page of a reader who has given this answer alone; nil where there is none.
    func start(_ answer: OfferedAnswer) -> Address? {
        edition.catalog.questions[answer.question].answers[answer.answer].start
    }

    // MARK: Pictures

    func picture(_ name: String?) -> PictureModel? {
        name.flatMap { edition.pictures[$0]?[language] }.map { PictureModel(svg: HTML($0.svg), text: $0.text) }
    }

    func picture(of article: Article) -> PictureModel? { picture(article.picture?.value) }

    func picture(of cause: Place<Cause>) -> PictureModel? { picture(edition.catalog.causes[cause].picture) }

    func picture(of answer: OfferedAnswer) -> PictureModel? {
        let symptom = edition.catalog.questions[answer.question].answers[answer.answer].symptom
        return picture(edition.catalog.symptoms[symptom]?.picture)
    }
}
