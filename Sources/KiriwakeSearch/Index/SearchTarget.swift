package import KiriwakeModel

/// What can answer a search: a page, or the comparison of two look-alikes.
package enum SearchTarget: Hashable, Comparable, Sendable {
    case document(Place<SearchDocument>)
    case pair(KnowledgeGraph.PairPlace)
}
