package import KiriwakeDecision
import KiriwakeModel

/// The decision model as a Bayesian network in the Interchange Format (BIF 0.15), which pgmpy, pyAgrum and GeNIe read.
///
/// The network is a star: one node for the cause with its prior, one child for each question with its answers, one
/// child for each fix with whether it works. A comment at the top of the file lists what the format cannot express.
package struct InterchangeFormat {
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    /// The whole file. Numbers are written so that reading them gives the same doubles; each row adds up to 1, except
    /// for rounding in the last digit.
    /// - Complexity: causes × (answers + fixes).
    package var text: String {
        let causes = model.causes.map(Self.state)
        var text = Self.comment + "network kiriwake {\n}\n" + Self.variable("cause", causes)
        for question in model.questions {
            text += Self.variable(
                Self.node(question: question.id), question.answers.map { Self.state(question.replies.name(of: $0)) })
        }
        for fix in model.fixes { text += Self.variable(Self.node(fix: fix.id), ["works", "fails"]) }
        text += "probability ( cause ) {\n  table \(Self.row(model.prior));\n}\n"
        for question in model.questions {
            let rows = model.causes.indices.map { cause in question.likelihood.map { $0[cause] } }
            text += Self.table(Self.node(question: question.id), causes, rows)
        }
        for fix in model.fixes {
            var chances = model.causes.mapValues { _ in 0.0 }
            for repair in fix.repairs { chances[repair.cause] = repair.chance }
            text += Self.table(Self.node(fix: fix.id), causes, chances.map { [$0, 1 - $0] })
        }
        return text
    }

    /// What to know before another program is given the file; nil where there is nothing.
    package var remark: String? {
        let single =
            [model.causes.count == 1 ? "cause" : nil].compactMap { $0 }
            + model.questions.filter { $0.answers.count == 1 }.map { Self.node(question: $0.id) }
        guard !single.isEmpty else { return nil }
        return "only one value is possible for \(single.joined(separator: ", ")), so there is nothing to infer, and "
            + "pyAgrum refuses the file; write a second cause, or a 'something-else' above 0 under 'decision' in site.yml"
    }

    /// A question's node. Ids have hyphens and no underscores, so the id is recovered by swapping them after the
    /// prefix.
    static func node(question id: String) -> String { "q_" + word(id) }

    /// A fix's node, read back in the same way.
    static func node(fix id: String) -> String { "f_" + word(id) }

    /// The name of a cause or an answer. One that begins with a digit, which no name of the format does, or that is a
    /// word of the format gets an underscore before it. No id begins with one, so no two names meet.
    static func state(_ id: String) -> String {
        let word = word(id)
        let isDigit = word.utf8.first.map { (48...57).contains($0) } ?? false
        return isDigit || reserved.contains(word) ? "_" + word : word
    }

    /// The words of the format; some readers take them for what they mean wherever they stand.
    private static let reserved: Set = [
        "network", "variable", "probability", "property", "type", "discrete", "default", "table",
    ]

    private static func word(_ id: String) -> String {
        String(decoding: id.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }

    private static func variable(_ name: String, _ states: [String]) -> String {
        "variable \(name) {\n  type discrete [ \(states.count) ] { \(states.joined(separator: ", ")) };\n}\n"
    }

    private static func table(_ name: String, _ causes: [String], _ rows: [[Double]]) -> String {
        "probability ( \(name) | cause ) {\n"
            + zip(causes, rows).map { "  (\($0)) \(row($1));\n" }.joined() + "}\n"
    }

    private static func row(_ numbers: some Sequence<Double>) -> String {
        numbers.map { "\($0)" }.joined(separator: ", ")
    }

    private static let comment = """
        // The decision model of kiriwake as a Bayesian network. One cause is true.
        // q_ID is a question with its answers, f_ID a fix that was carried out: it works or it fails.
        // Ids are written with underscores for hyphens; a name that begins with a digit, or that would be a word of
        // the format, has an underscore before it.
        // The last cause, something_else, stands for all that no article describes.
        // Left out, since a Bayesian network cannot express it: costs in minutes, 'not sure' and 'impossible'
        // (neither changes a chance), what a fix requires,
        // its risk, the guards between look-alikes, which questions apply, and which come before or after a fix.

        """
}
