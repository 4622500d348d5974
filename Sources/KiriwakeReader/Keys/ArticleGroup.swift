import KiriwakeCore
import KiriwakeModel

/// An article with its translations: their paths, or the files read.
struct ArticleGroup<File> {
    let base: File
    let translations: [File]

    func map<Result, Failure: Error>(
        _ transform: (File) throws(Failure) -> Result
    ) throws(Failure) -> ArticleGroup<Result> {
        var results: [Result] = []
        for translation in translations { results.append(try transform(translation)) }
        return ArticleGroup<Result>(base: try transform(base), translations: results)
    }
}

extension ArticleGroup: Sendable where File: Sendable {}

extension ArticleGroup<SourceArticle> {
    /// What readers may see: nothing of a draft, and no translation that is one.
    var published: ArticleGroup? {
        base.isDraft ? nil : ArticleGroup(base: base, translations: translations.filter { !$0.isDraft })
    }

    /// The files that are drafts, or translations of one.
    var drafts: [ContentPath] {
        ([base] + translations).filter { base.isDraft || $0.isDraft }.map(\.path)
    }
}

extension ArticleGroup<ContentPath> {
    /// Groups translations with their originals.
    /// - Parameters:
    ///   - paths: in order.
    ///   - folder: the content folder, as shown in messages.
    /// - Returns: the groups in that order, and a diagnostic for each translation without an original.
    static func group(_ paths: [ContentPath], in folder: String) -> (groups: [Self], diagnostics: [Diagnostic]) {
        let translations = Dictionary(grouping: paths.filter { !$0.language.isDefault }) {
            $0.article
        }
        let originals = paths.filter(\.language.isDefault)
        let names = Set(originals.map { $0.article })
        let siblings = Dictionary(grouping: originals, by: \.kind).mapValues { $0.map(\.name) }
        var proposals = NearMissBudget()
        let orphans = paths.filter { !$0.language.isDefault && !names.contains($0.article) }
        let diagnostics = orphans.map { orphan in
            Diagnostic(
                .translationWithoutOriginal, at: .start(of: folder + "/" + orphan.path),
                "a translation without an original",
                expected: "a file '\(orphan.kind.path(orphan.name)).md'",
                advice: proposals.question(for: orphan.name, among: siblings[orphan.kind] ?? [])
                    ?? "write the original, or rename the file")
        }
        let groups = originals.map { original in
            ArticleGroup(
                base: original, translations: translations[original.article] ?? [])
        }
        return (groups, diagnostics)
    }
}
