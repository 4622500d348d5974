import Testing

/// A reader of what somebody else wrote, with what it is fed at first and what must hold whatever it is fed.
package struct FuzzTarget: Sendable, CustomTestStringConvertible {
    /// Something that must hold and did not.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    package let name: String
    /// Inputs to begin with.
    package let seeds: [String]
    /// What is put in, such as signs with a meaning.
    package let words: [String]
    /// - Throws: `Fault`, or what the reader should not have thrown.
    package let check: @Sendable ([UInt8]) throws -> Void

    package var testDescription: String { name }

    static func expect(_ holds: Bool, _ shown: @autoclosure () -> String) throws {
        if !holds { throw Fault(description: shown()) }
    }

    package static let all: [FuzzTarget] = [frontMatter, lists, markdown, drawings, templates, evidence]
}
