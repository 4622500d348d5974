import KiriwakeDecision
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeMaps

/// The model as a file. That the script decides by it as the tool does is tested in `Tests/Onward`.
struct ModelScriptTests {
    private let model = DecisionModel(
        causes: ["jam", "bent", "loose", "something-else"], somethingElse: 3, prior: [3, 2, 2, 1],
        questions: [
            .init(
                id: "light", cost: 0.5, notSure: 0.25, onlyIf: [],
                replies: Replies(symptoms: ["red", "green"], offersNoneOfThese: true),
                likelihood: [[0.5, 0.2, 0.5, 0.3], [0.25, 0.2, 0.25, 0.3], [0.25, 0.6, 0.25, 0.4]]),
            .init(
                id: "noise", cost: 1, onlyIf: [OfferedAnswer(question: 0, answer: 1)], answers: ["loud", "low"],
                likelihood: [[0.1, 0.1, 0.1, 0.5], [0.9, 0.9, 0.9, 0.5]]),
        ],
        fixes: [
            .init(
                id: "pull", cost: 5, isIrreversible: false,
                repairs: [.init(cause: 0, chance: 0.8), .init(cause: 3, chance: 0.35)],
                needs: [.init(question: 0, answer: .noneOfThese)],
                guards: [.init(lookalike: 1, tellApart: [0, 1])], askFirst: [1], followUp: 0),
            .init(
                id: "push", cost: 600, isIrreversible: true, repairs: [.init(cause: 1, chance: 0.8)], needs: [],
                guards: []),
        ], parameters: DecisionParameters())

    @Test func `a small model is written as a whole`() throws {
        let confused = Claims.Lookalike(cause: 1, pair: 0, hasHarm: false, ineffectiveFixes: [1])
        let claims = Claims(
            pairs: [.init(first: 0, second: 1, tellApart: [0])], lookalikes: [[confused], [], []],
            // The first and the second say something of the light; nobody does of the noise.
            stated: [OfferedAnswer(question: 0, answer: 0): [0.5, 0.2, nil]], required: [[], []])
        let text = ModelScript(model, claims).text
        let parts = try #require(text.wholeMatch(of: /(.*),"parameters":\{(.*)\},"plans":4000\};\n/))
        #expect(
            parts.1 == """
                var kiriwakeModel = {"version":1,"causes":["jam","bent","loose","something-else"],\
                "something-else":true,"prior":[0.375,0.25,0.25,0.125],"questions":[\
                {"id":"light","cost":0.5,"not-sure":0.25,"only-if":[],"answers":["red","green"],\
                "none-of-these":true,"rows":[[0.5,0.25,0.25],[0.5,0.25,0.25],[0.2,0.2,0.6],[0.3,0.3,0.4]],\
                "by-cause":[1,2,0,3]},\
                {"id":"noise","cost":1.0,"not-sure":0.05,"only-if":[[0,1]],"answers":["loud","low"],\
                "none-of-these":false,"rows":[[0.1,0.9],[0.5,0.5]],"by-cause":[0,0,0,1]}],"fixes":[\
                {"id":"pull","cost":5.0,"irreversible":false,"repairs":[[0,0.8],[3,0.35]],"needs":[[0,2]],\
                "guards":[[1,[0,1]]],"ask-first":[1],"then":0},\
                {"id":"push","cost":600.0,"irreversible":true,"repairs":[[1,0.8]],"needs":[],"guards":[],\
                "ask-first":[],"then":null}],"look-alikes":[[[1,true,[1]]],[],[],[]]
                """)
        #expect(parts.2.hasPrefix(#""impossible":0.05,"unresolved":300.0,"guard-ratio":4.0,"#))
    }

    @Test func `every number that it names is one of site yml`() throws {
        let claims = Claims(pairs: [], lookalikes: [[], [], []], stated: [:], required: [[], []])
        let text = ModelScript(model, claims).text
        let parameters = try #require(text.firstMatch(of: /"parameters":\{([^}]*)\}/)).1
        let names = parameters.matches(of: /"([^"]+)":/).map { String($0.1) }
        #expect(names.count == 25)
        #expect(names.allSatisfy { DecisionParameters.ranges[$0] != nil })
    }
}
