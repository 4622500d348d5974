import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeWording

/// All articles of one kind, or all pairs of look-alikes.
struct IndexPage: Page {
    let kind: PageKind
    let title: String
    let kindSummary: String
    let entries: [PicturedLink]

    var description: String? { kindSummary }

    private enum CodingKeys: CodingKey { case title, kindSummary, entries }
}

extension IndexPage {
    private init(_ kind: PageKind, _ title: TextKey, _ summary: TextKey, _ entries: [PicturedLink], _ scope: PageScope)
    {
        self.init(kind: kind, title: scope.texts[title], kindSummary: scope.texts[summary], entries: entries)
    }

    static func causes(_ causes: [Cause], _ scope: PageScope) -> IndexPage {
        IndexPage(
            .indexCauses, .causes, .causesSummary,
            causes.map { PicturedLink(link: scope.link($0), picture: scope.picture(of: $0.article)) }, scope)
    }

    static func fixes(_ fixes: [Fix], _ scope: PageScope) -> IndexPage {
        IndexPage(
            .indexFixes, .fixes, .fixesSummary,
            fixes.map { PicturedLink(link: scope.link($0), picture: scope.picture(of: $0.article)) }, scope)
    }

    static func guides(_ guides: [Guide], _ scope: PageScope) -> IndexPage {
        IndexPage(
            .indexGuides, .guides, .guidesSummary,
            guides.map { PicturedLink(link: scope.link($0), picture: scope.picture(of: $0.article)) }, scope)
    }

    /// Pairs of causes that are mistaken for each other.
    static func comparisons(_ pairs: Indexed<KnowledgeGraph.ConfusablePair, PairFinding>, _ scope: PageScope)
        -> IndexPage
    {
        IndexPage(
            .indexCompare, .compare, .compareSummary,
            pairs.indexed().map { place, pair in
                PicturedLink(
                    link: scope.link(
                        scope.edition.words.pair(pair.first, pair.second), scope.edition.catalog.comparisons[place]),
                    picture: nil)
            }, scope)
    }
}
