/// A location in a file, ready to be shown.
package struct SourceLocation: Hashable, Sendable {
    package let path: String
    /// Line from 1.
    package let line: Int
    /// Column from 1, in Unicode scalars.
    package let column: Int
    /// UTF-8 offsets into the file.
    package let range: Range<Int>

    package init(path: String, line: Int, column: Int, range: Range<Int>) {
        self.path = path
        self.line = line
        self.column = column
        self.range = range
    }

    /// The beginning of a file, for faults that concern the whole of it.
    package static func start(of path: String) -> SourceLocation {
        SourceLocation(path: path, line: 1, column: 1, range: 0..<0)
    }
}

extension SourceLocation: Comparable {
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.path, left.range.lowerBound, left.range.upperBound)
            < (right.path, right.range.lowerBound, right.range.upperBound)
    }
}

extension SourceLocation: CustomStringConvertible {
    package var description: String { "\(path):\(line):\(column)" }
}

/// A value with the location it was written at.
package struct Located<Value> {
    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
