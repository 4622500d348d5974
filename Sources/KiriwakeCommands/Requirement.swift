import ArgumentParser
import KiriwakeCore
import KiriwakeDecision

/// A bound on one measure of the wizard, such as `wrong-fix<=0.01`.
struct Requirement: ExpressibleByArgument {
    private let name: String
    private let isUpper: Bool
    private let bound: Double

    static var names: String { Evaluation.measures.keys.sorted().joined(separator: ", ") }

    init?(argument: String) {
        for (sign, isUpper) in [("<=", true), (">=", false)] {
            guard let range = argument.firstRange(of: sign), let bound = Double(argument[range.upperBound...]) else {
                continue
            }
            name = String(argument[..<range.lowerBound])
            self.isUpper = isUpper
            self.bound = bound
            guard Evaluation.measures[name] != nil else { return nil }
            return
        }
        return nil
    }

    func isMet(by evaluation: Evaluation) -> Bool {
        guard let value = Evaluation.measures[name]?(evaluation) else { return false }
        return isUpper ? value <= bound : value >= bound
    }

    func complaint(_ evaluation: Evaluation) -> String {
        let value = Evaluation.measures[name]?(evaluation) ?? 0
        return
            "kiriwake: '\(name)' is \(Decimal.text(value, places: 4)), required is \(isUpper ? "<=" : ">=") \(bound)\n"
    }
}
