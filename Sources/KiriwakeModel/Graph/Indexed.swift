/// An array indexed by `Place<Kind>`, such as a number for each cause. Costs what an `Array` costs.
public struct Indexed<Kind, Value> {
    @usableFromInline var elements: [Value]

    @inlinable public init(_ elements: some Sequence<Value>) { self.elements = Array(elements) }

    @inlinable public init(repeating value: Value, count: Int) {
        elements = Array(repeating: value, count: count)
    }

    /// The same places with other values.
    @inlinable public func mapValues<Other>(_ transform: (Value) throws -> Other) rethrows -> Indexed<Kind, Other> {
        Indexed<Kind, Other>(try elements.map(transform))
    }

    /// Each value with its place, in order.
    @inlinable public func indexed() -> Zip2Sequence<Range<Place<Kind>>, [Value]> { zip(indices, elements) }

    /// - Returns: the place of the new value.
    @discardableResult
    @inlinable public mutating func append(_ value: Value) -> Place<Kind> {
        elements.append(value)
        return Place(elements.count - 1)
    }
}

extension Indexed: RandomAccessCollection, MutableCollection {
    @inlinable public var startIndex: Place<Kind> { Place(0) }
    @inlinable public var endIndex: Place<Kind> { Place(elements.count) }
    @inlinable public var indices: Range<Place<Kind>> { startIndex..<endIndex }
    @inlinable public var count: Int { elements.count }

    @inlinable public subscript(place: Place<Kind>) -> Value {
        get { elements[place.index] }
        _modify { yield &elements[place.index] }
    }

    @inlinable public func makeIterator() -> IndexingIterator<[Value]> { elements.makeIterator() }
}

extension Indexed: ExpressibleByArrayLiteral {
    @inlinable public init(arrayLiteral elements: Value...) { self.elements = elements }
}

extension Indexed: Sendable where Value: Sendable {}
extension Indexed: Equatable where Value: Equatable {}
