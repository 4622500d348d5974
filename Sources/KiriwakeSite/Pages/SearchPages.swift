import KiriwakeModel
import KiriwakeSearch

/// The page that searches, and the list of all names that serves in its place where no script runs.
extension Site {
    func searchFiles(_ language: Language) -> [OutputFile] {
        search[language.index].files + [searchPage(language), wordsPage(language)]
    }

    private func searchPage(_ language: Language) -> OutputFile {
        page("search", language, at: \.search) { scope in
            var context = Context([
                "index-href": scope.hrefValue(search[language.index].core),
                "words-href": scope.hrefValue(scope.paths.words),
                "search-script": .text(theme.assetNames["search.js"].map { scope.root + $0 }),
                "symptoms-href": graph.symptoms.isEmpty
                    ? .flag(false) : scope.hrefValue(scope.paths.index(of: "symptoms")),
            ])
            context.set("groups", list: initials(scope).map { Context(["name": $0.name, "href": $0.href]) })
            return PageContent(
                title: scope.texts["search"], description: scope.texts["search-summary"], context: context)
        }
    }

    private func initials(_ scope: PageScope) -> [(name: Context.Value, href: Context.Value)] {
        WordList(search[scope.language.index].index.corpus, other: scope.texts["words-other"]).groups.map { group in
            (.text(group.name), .text(scope.href(scope.paths.words) + "#" + group.anchor))
        }
    }

    private func wordsPage(_ language: Language) -> OutputFile {
        page("words", language, at: \.words) { scope in
            let list = WordList(search[language.index].index.corpus, other: scope.texts["words-other"])
            var context = Context([:])
            context.set(
                "groups",
                list: list.groups.map { group in
                    Context([
                        "name": .text(group.name), "anchor": .text(group.anchor), "href": .text("#" + group.anchor),
                        "entries": .list(
                            group.entries.map { entry in
                                Context([
                                    "name": .text(entry.name), "title": .text(entry.title),
                                    "href": scope.hrefValue(SitePath(language.tag + "/" + entry.path)),
                                ])
                            }),
                    ])
                })
            return PageContent(title: scope.texts["words"], description: scope.texts["words-summary"], context: context)
        }
    }
}
