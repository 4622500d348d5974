package import KiriwakeModel

/// Where readers leave the wizard's pages, by the model: at lists, and where they are handed over for want of states. A script
/// continues from there.
///
/// Counted along the paths from the first state; readers who come from other pages are not included.
package struct Departures: Sendable {
    /// States with the share of all readers that leaves the pages there, most first.
    package let states: [(place: Place<Policy.State>, share: Double)]

    /// - Complexity: branches of the policy.
    package init(_ policy: Policy) {
        let reach = PolicyReport.reach(of: policy)
        states = policy.states.indices.filter { policy.states[$0].goesOn && reach[$0] > 0 }
            .map { (place: $0, share: reach[$0]) }.sorted { (-$0.share, $0.place) < (-$1.share, $1.place) }
    }

    /// Share of all readers that leaves the pages, from 0 to 1.
    package var share: Double { states.reduce(0) { $0 + $1.share } }
}
