import KiriwakeCore
import KiriwakeModel
import KiriwakeTemplates

/// A source under an article.
struct SourceLine: TemplateModel {
    let title: String
    let url: String?
    let date: String?
    let note: String?
}

extension PageScope {
    func sources(_ ids: [Located<SourceID>]) -> [SourceLine] {
        ids.compactMap { edition.sources[$0.value] }.map { source in
            SourceLine(title: source.title, url: source.url, date: source.date, note: source.note[language])
        }
    }
}
