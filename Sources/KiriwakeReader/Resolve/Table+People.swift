import KiriwakeCore
import KiriwakeModel

extension Table<Fix, Fix> {
    /// Remedies with an edge from every cause to each person who can help, as strong as the person's fix says.
    func addingPeople(
        to remedies: Indexed<Cause, [KnowledgeGraph.Edge<Fix>]>
    ) -> Indexed<Cause, [KnowledgeGraph.Edge<Fix>]> {
        let order = { (fix: Fix) in fix.human.flatMap { Strength.allCases.firstIndex(of: $0.helps) } ?? .max }
        let people = values.filter { $0.human != nil }.sorted { (order($0), $0.id) < (order($1), $1.id) }
        return remedies.mapValues { edges in
            edges
                + people.compactMap { fix in
                    guard let human = fix.human, !edges.contains(where: { $0.target == fix.id }) else { return nil }
                    return .init(to: fix.id, human.helps, at: human.contact.location)
                }
        }
    }
}
