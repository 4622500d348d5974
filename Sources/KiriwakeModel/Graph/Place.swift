/// The index of a value of one kind in the arrays of a model: an `Int` that cannot be mistaken for the index of another kind.
///
/// Public, like `Indexed`: the compiler specialises `@inlinable` code of another module only where it is public.
public struct Place<Kind>: Hashable, Sendable {
    public let index: Int

    @inlinable public init(_ index: Int) { self.index = index }

    @inlinable public static func == (left: Place, right: Place) -> Bool { left.index == right.index }
}

/// Ranges of places are collections, so that loops run over places and not over integers.
extension Place: Strideable {
    @inlinable public static func < (left: Place, right: Place) -> Bool { left.index < right.index }

    @inlinable public func distance(to other: Place) -> Int { other.index - index }

    @inlinable public func advanced(by count: Int) -> Place { Place(index + count) }
}
