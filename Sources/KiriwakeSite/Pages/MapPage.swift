import KiriwakeModel

/// The whole knowledge graph on one page: as a picture, and as a table for those who cannot see it.
extension Site {
    func mapPage(_ language: Language) -> OutputFile {
        page("map", language, at: \.map) { scope in
            let labels = MapLabels(graph, theme: theme, language: language)
            var context = Context(["svg": .html(KnowledgeSVG(labels).svg(style: nil))])
            context.set(
                "causes", list: graph.causes.values.enumerated().map { mapRow($1, place: $0, scope) })
            return PageContent(
                title: scope.texts["map"], description: scope.texts["map-summary"], context: context)
        }
    }

    /// What the picture shows of one cause.
    private func mapRow(_ cause: Cause, place: Int, _ scope: PageScope) -> Context {
        var row = scope.link(cause)
        row.set(
            "signs",
            list: graph.signs[place].filter { $0.strength != .never }.map { edge in
                scope.link(edge.target).adding(["strength": .text(scope.texts.sign(edge.strength))])
            })
        row.set(
            "fixes",
            list: graph.remedies[place].filter { $0.strength != .never }.compactMap { edge in
                graph.fixes[edge.target].map { fix in
                    scope.link(fix).adding(["chance": .text(scope.texts.chance(edge.strength))])
                }
            })
        row.set(
            "lookalikes",
            list: graph.lookalikes(of: cause.id).compactMap { graph.causes[$0.cause] }.map(scope.link))
        return row
    }
}
