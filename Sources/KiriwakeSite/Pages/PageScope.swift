import KiriwakeDecision
import KiriwakeModel

/// One page in the making: where it stands, in which language, and how to point to others from there.
struct PageScope: Sendable {
    let site: Site
    let language: Language
    let path: SitePath
    let paths: Paths
    /// What leads to the site's root: `../` for each folder, or an absolute path on pages that servers show for any
    /// address.
    let root: String
    private let isShownAnywhere: Bool

    init(site: Site, language: Language, shownAnywhere: Bool = false, place: (Paths) -> SitePath) {
        self.site = site
        self.language = language
        paths = Paths(language: language)
        path = place(paths)
        isShownAnywhere = shownAnywhere
        root = shownAnywhere ? site.pathOfRoot : path.toRoot
    }

    var texts: Texts { site.theme.texts[language.index] }
    var graph: KnowledgeGraph { site.graph }

    func href(_ target: SitePath) -> String {
        isShownAnywhere ? root + SitePath.encode(target.path) : path.href(to: target)
    }

    func hrefValue(_ target: SitePath) -> Context.Value { .text(href(target)) }

    // MARK: Links

    func link(_ title: String, _ target: SitePath, summary: String?) -> Context {
        Context(["title": phrased(title), "href": hrefValue(target), "summary": .text(summary)])
    }

    func link(_ cause: Cause) -> Context {
        let text = cause.article.text(in: language)
        return link(text.title, paths.cause(cause.id), summary: text.summary)
    }

    func link(_ fix: Fix) -> Context {
        let text = fix.article.text(in: language)
        return link(text.title, paths.fix(fix.id), summary: text.summary)
    }

    func link(_ guide: Guide) -> Context {
        let text = guide.article.text(in: language)
        return link(text.title, paths.guide(guide), summary: text.summary)
    }

    /// `href` is false for a symptom without an article of its own.
    func link(_ symptom: SymptomID) -> Context {
        let article = graph.symptoms[symptom]?.article
        return Context([
            "title": phrased(label(of: symptom)), "summary": .text(article?.text(in: language).summary),
            "href": article == nil ? .flag(false) : hrefValue(paths.symptom(symptom)),
        ])
    }

    /// What a fix costs, beside its link.
    func price(of fix: Fix) -> [String: Context.Value] {
        [
            "effort": .text(texts.duration(fix.effort)),
            "wait": fix.wait > .none ? .text(texts.duration(fix.wait)) : .flag(false),
            "risk": .text(texts.risk(fix.risk)), "risk-class": .text(fix.risk.rawValue),
        ]
    }

    // MARK: Words

    var readingAid: ReadingAid { site.readingAids[language.index] }

    /// Words whose lines end between phrases.
    func phrased(_ text: String) -> Context.Value { .html(readingAid.phrased(text)) }

    func title(of cause: CauseID) -> String { graph.causes[cause]?.article.text(in: language).title ?? cause.rawValue }

    /// How a symptom is called where it is an answer, else its article's title.
    func label(of symptom: SymptomID) -> String {
        if let answer = answer(symptom), let label = answer.label[language] { return label }
        return graph.symptoms[symptom]?.article?.text(in: language).title ?? symptom.rawValue
    }

    func answer(_ symptom: SymptomID) -> Question.Answer? {
        graph.question(asking: symptom).flatMap { graph.questions[$0] }?
            .answers.first { $0.symptom.value == symptom }
    }

    func ask(_ question: Question) -> String { question.article.text(in: language).title }

    // MARK: Parts

    func picture(_ name: String?) -> Context.Value {
        guard let name, let picture = site.knowledge.pictures[name]?[language] else { return .flag(false) }
        return .context(Context(["svg": .html(picture.svg), "text": .text(picture.text)]))
    }

    func picture(of symptom: SymptomID) -> Context.Value {
        picture(graph.symptoms[symptom]?.article?.picture?.value)
    }

    /// `sources`, `has-sources` and `reviewed` of an article.
    func provenance(_ article: Article) -> Context {
        var context = Context(["reviewed": .text(article.reviewed?.description)])
        context.set("sources", list: sources(article.sources.map(\.value)))
        return context
    }

    func sources(_ ids: [SourceID]) -> [Context] {
        ids.compactMap { site.knowledge.sources[$0] }.map { source in
            Context([
                "title": .text(source.title), "url": .text(source.url), "date": .text(source.date),
                "note": .text(source.note[language]),
            ])
        }
    }

    func contact(_ contact: Contact) -> Context {
        guard let text = contact.texts[language] else { preconditionFailure("a contact has texts") }
        var context = Context([
            "name": .text(text.name), "how": .text(text.how), "hours": .text(text.hours),
            "url": .text(contact.url), "host": .text(contact.url.flatMap(Self.host)), "phone": .text(contact.phone),
            "phone-href": .text(contact.phone.map(Self.phoneHref)), "checked": .text(contact.checked?.description),
            "person": .flag(contact.reach == .person),
        ])
        context.merge(said(text.say, inOwnLanguage: contact.texts[site.configuration.languages[0]]?.say))
        context.set("asks", texts: text.asks)
        context.set("never", texts: text.never)
        context.set("sources", list: sources(contact.sources.map(\.value)))
        return context
    }

    /// `say`, and `say-home`: the same in the site's first language, to be shown where that is spoken.
    func said(_ text: String?, inOwnLanguage home: String?) -> Context {
        let main = site.configuration.languages[0]
        return Context([
            "say": .text(text), "say-home": .text(language == main ? nil : home), "home-language": .text(main.tag),
        ])
    }

    var humanContact: Context.Value { .context(site.knowledge.humanContact.map(contact)) }

    private static func host(of url: String) -> String? {
        url.firstRange(of: "://").map { String(url[$0.upperBound...].prefix { $0 != "/" }) }
    }

    /// A bare `#` would begin a fragment, so it is encoded.
    private static func phoneHref(_ phone: String) -> String {
        "tel:"
            + phone.filter { $0.isASCII && ($0.isNumber || "+*".contains($0)) || $0 == "#" }
            .replacing("#", with: "%23")
    }
}
