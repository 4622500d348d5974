/// Values in the order of their ids, found by id or by place.
package struct Table<Kind, Value: Sendable>: Sendable {
    package let ids: [Identifier<Kind>]
    package let values: [Value]
    private let places: [Identifier<Kind>: Int]

    /// - Parameter pairs: ids must be distinct.
    package init(_ pairs: [(Identifier<Kind>, Value)]) {
        let sorted = pairs.sorted { $0.0 < $1.0 }
        ids = sorted.map(\.0)
        values = sorted.map(\.1)
        places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    }

    package func place(of id: Identifier<Kind>) -> Int? { places[id] }

    package subscript(id: Identifier<Kind>) -> Value? { places[id].map { values[$0] } }

    package var isEmpty: Bool { values.isEmpty }
    package var count: Int { values.count }
}
