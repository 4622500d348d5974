/// Name of a thing of one kind: lower-case letters, digits and hyphens, beginning with a letter or digit.
package struct Identifier<Kind>: Hashable, Sendable, Comparable, RawRepresentable {
    package let rawValue: String

    /// In bytes. Two of them fit into the name of one file, as in the page of two causes that are mistaken for each other.
    package static var longest: Int { 120 }

    package init?(rawValue: String) {
        guard rawValue.utf8.count <= Self.longest, let first = rawValue.utf8.first, first != UInt8(ascii: "-"),
            rawValue.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.rawValue = rawValue
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
    package var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    package init(stringLiteral value: StaticString) {
        guard let identifier = Self(rawValue: value.description) else {
            preconditionFailure("\(value) is no identifier")
        }
        self = identifier
    }
}

package typealias SymptomID = Identifier<Symptom>
package typealias QuestionID = Identifier<Question>
package typealias CauseID = Identifier<Cause>
package typealias FixID = Identifier<Fix>
package typealias ConceptID = Identifier<Concept>
package typealias ContactID = Identifier<Contact>
package typealias SourceID = Identifier<Source>
