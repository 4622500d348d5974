import KiriwakeDecision
import KiriwakeTestSupport
import Testing

@testable import KiriwakeMaps

/// The Bayesian network as a file. That other programs read it is tested in `Tests/Independent`.
struct InterchangeFormatTests {
    private let model = DecisionModel(
        causes: ["line-down", "3g-lost"], prior: [3, 1],
        questions: [
            .init(
                id: "line-light", cost: 1, answers: ["light-on", "2-lights"], likelihood: [[0.25, 0.5], [0.75, 0.5]])
        ],
        fixes: [
            .init(
                id: "call-provider", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)],
                needs: [], guards: [])
        ], parameters: DecisionParameters())

    @Test func `a small network is written as a whole, with ids that can be read back`() {
        let text = InterchangeFormat(model).text
        #expect(
            text.split(separator: "\n").filter { !$0.hasPrefix("//") }.joined(separator: "\n") == """
                network kiriwake {
                }
                variable cause {
                  type discrete [ 2 ] { line_down, _3g_lost };
                }
                variable q_line_light {
                  type discrete [ 2 ] { light_on, _2_lights };
                }
                variable f_call_provider {
                  type discrete [ 2 ] { works, fails };
                }
                probability ( cause ) {
                  table 0.75, 0.25;
                }
                probability ( q_line_light | cause ) {
                  (line_down) 0.25, 0.75;
                  (_3g_lost) 0.5, 0.5;
                }
                probability ( f_call_provider | cause ) {
                  (line_down) 0.8, 0.19999999999999996;
                  (_3g_lost) 0.0, 1.0;
                }
                """)
    }

    @Test func `a word of the format gets an underscore, and nothing else does`() {
        let words = ["network", "variable", "probability", "property", "type", "discrete", "default", "table"]
        #expect(words.map(InterchangeFormat.state) == words.map { "_" + $0 })
        #expect(
            ["table-saw", "tables", "3g", "cause"].map(InterchangeFormat.state) == [
                "table_saw", "tables", "_3g", "cause",
            ])
    }

    @Test func `where only one cause is possible, that is told`() {
        #expect(InterchangeFormat(model).remark == nil)
        let one = DecisionModel(
            causes: ["line-down"], prior: [1], questions: [], fixes: [], parameters: DecisionParameters())
        #expect(
            InterchangeFormat(one).remark
                == "only one value is possible for cause, so there is nothing to infer, and pyAgrum refuses the file; "
                + "write a second cause, or a 'something-else' above 0 under 'decision' in site.yml")
    }

    @Test func `the comment at the top names what is left out`() {
        let comment = InterchangeFormat(model).text.split(separator: "\n").prefix { $0.hasPrefix("//") }
            .joined(separator: "\n")
        for word in ["costs", "not sure", "impossible", "requires", "risk", "guards"] {
            #expect(comment.contains(word), "\(word)")
        }
    }
}
