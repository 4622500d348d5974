import Testing

/// A parser to fuzz: what to begin with, and what must hold for any input.
package struct FuzzTarget: Sendable, CustomTestStringConvertible {
    /// Something that must hold and did not.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    package let name: String
    /// Inputs to begin with.
    package let seeds: [String]
    /// The dictionary: tokens with a meaning in the format.
    package let words: [String]
    /// - Throws: `Fault`, or an error that the parser should not throw.
    package let check: @Sendable ([UInt8]) throws -> Void

    package var testDescription: String { name }

    static func expect(_ holds: Bool, _ shown: @autoclosure () -> String) throws {
        if !holds { throw Fault(description: shown()) }
    }

    package static let all: [FuzzTarget] = [frontMatter, lists, markdown, drawings, templates, evidence]
}
