/// Values in the order of their ids, found by id or by place.
package struct Table<Kind, Value: Sendable>: Sendable {
    package let ids: Indexed<Kind, Identifier<Kind>>
    package let values: Indexed<Kind, Value>
    private let places: [Identifier<Kind>: Place<Kind>]

    /// - Parameter pairs: ids must be distinct.
    package init(_ pairs: [(Identifier<Kind>, Value)]) {
        let sorted = pairs.sorted { $0.0 < $1.0 }
        ids = Indexed(sorted.map(\.0))
        values = Indexed(sorted.map(\.1))
        places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    }

    package func place(of id: Identifier<Kind>) -> Place<Kind>? { places[id] }

    package subscript(place: Place<Kind>) -> Value { values[place] }

    package subscript(id: Identifier<Kind>) -> Value? { places[id].map { values[$0] } }

    package var isEmpty: Bool { values.isEmpty }
    package var count: Int { values.count }
}
