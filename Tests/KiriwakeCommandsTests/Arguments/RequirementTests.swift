import KiriwakeDecision
import Testing

@testable import KiriwakeCommands

struct RequirementTests {
    @Test(arguments: ["wrong-fix<=0.01", "resolved>=0.95", "questions-p95<=8", "cost>=1e2"])
    func `a measure, a sign and a bound are a requirement`(text: String) {
        #expect(Requirement<Evaluation>(argument: text) != nil)
    }

    @Test(arguments: [
        "", "resolved", "resolved>0.9", "resolved>=", "resolved>=most", "speed>=1", " resolved>=0.9", "cost<=nan",
        "cost<=inf",
    ])
    func `anything else is none`(text: String) {
        #expect(Requirement<Evaluation>(argument: text) == nil)
    }
}
