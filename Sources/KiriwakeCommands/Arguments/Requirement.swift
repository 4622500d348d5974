import ArgumentParser
import KiriwakeCore

/// Numbers that a command measures, by name, and that bounds may be set on.
protocol Measures {
    static var names: [String] { get }

    /// - Parameter name: one of `names`.
    func number(_ name: String) -> Double
}

/// A bound on one measure, such as `wrong-fix<=0.01`.
struct Requirement<Measured: Measures>: ExpressibleByArgument {
    private let name: String
    private let isUpper: Bool
    private let bound: Double

    init?(argument: String) {
        for (sign, isUpper) in [("<=", true), (">=", false)] {
            guard let range = argument.firstRange(of: sign), let bound = Double(argument[range.upperBound...]),
                bound.isFinite
            else {
                continue
            }
            name = String(argument[..<range.lowerBound])
            self.isUpper = isUpper
            self.bound = bound
            guard Measured.names.contains(name) else { return nil }
            return
        }
        return nil
    }

    /// - Returns: what to tell whoever set the bound; nil where it is met.
    fileprivate func complaint(about measured: Measured) -> String? {
        let number = measured.number(name)
        guard isUpper ? number > bound : number < bound else { return nil }
        return
            "kiriwake: '\(name)' is \(Decimal.text(number, places: 4)), but must be \(isUpper ? "<=" : ">=") \(bound)\n"
    }
}

extension Terminal {
    /// Reports every bound that is not met.
    /// - Throws: the exit code for findings, if there is one.
    func check<Measured>(_ requirements: [Requirement<Measured>], on measured: Measured) throws {
        let complaints = requirements.compactMap { $0.complaint(about: measured) }
        for complaint in complaints { report(complaint) }
        if !complaints.isEmpty { throw ExitCode.findings }
    }
}
