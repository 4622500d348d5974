import KiriwakeMaps
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording

/// The whole knowledge graph on one page: as a picture, and as a table for those who cannot see it.
struct MapPage: Page {
    /// What the picture shows of one cause.
    struct Row: TemplateModel {
        @Inlined var link: Link
        let symptoms: [ShownSymptom]
        let fixes: [ChanceLink]
        let lookalikes: [Link]
    }

    struct ShownSymptom: TemplateModel {
        @Inlined var link: Link
        let strength: String
    }

    let title: String
    let description: String?
    let svg: HTML
    let causes: [Row]

    var kind: PageKind { .map }
}

extension MapPage {
    init(_ graph: KnowledgeGraph, _ scope: PageScope) {
        self.init(
            title: scope.texts[.map], description: scope.texts[.mapSummary],
            svg: HTML(KnowledgeSVG(graph, scope.edition.words).svg(style: nil)),
            causes: graph.causes.values.map { Row($0, graph, scope) })
    }
}

extension MapPage.Row {
    init(_ cause: Cause, _ graph: KnowledgeGraph, _ scope: PageScope) {
        self.init(
            link: scope.link(cause),
            symptoms: graph.shownSymptoms(of: cause.id).filter { $0.strength.isPossible }.map { edge in
                MapPage.ShownSymptom(link: scope.link(edge.target), strength: scope.texts.strength(edge.strength))
            },
            fixes: graph.remedies(of: cause.id).filter { $0.strength.isPossible }.compactMap { edge in
                graph.fixes[edge.target].map { scope.link($0, chance: edge.strength) }
            },
            lookalikes: graph.lookalikes(of: cause.id).compactMap { graph.causes[$0.cause] }.map { scope.link($0) })
    }
}
