import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct EvidenceFragmentTests {
    private let model = DecisionModel(
        causes: ["jam"], prior: [1],
        questions: [
            .init(
                id: "light", cost: 1, replies: Replies(symptoms: ["red", "green"], offersNoneOfThese: true),
                likelihood: [[0.4], [0.3], [0.3]]),
            .init(id: "noise", cost: 1, answers: ["loud"], likelihood: [[1]]),
        ],
        fixes: [
            .init(id: "light", cost: 1, isIrreversible: false, repairs: [], needs: [], guards: []),
            .init(id: "pull", cost: 1, isIrreversible: false, repairs: [], needs: [], guards: []),
        ], parameters: DecisionParameters())

    private func problem(_ text: String) -> EvidenceFragment.Problem? {
        do {
            _ = try EvidenceFragment(model).evidence(in: text)
            return nil
        } catch { return error }
    }

    @Test func `no evidence is no fragment`() throws {
        let nothing = Evidence(model)
        #expect(EvidenceFragment(model).text([], nothing) == "")
        #expect(try EvidenceFragment(model).evidence(in: "") == nothing)
    }

    @Test func `replies keep their order, and fixes come after them`() {
        let evidence = Evidence(model).adding(.notSure, to: 0).adding(.answer(0), to: 1).adding(.impossible, of: 0)
            .adding(.failed, of: 1)
        let text = EvidenceFragment(model).text([(1, .answer(0)), (0, .notSure)], evidence)
        #expect(text == "1;noise=loud;light=not-sure;light:impossible;pull:failed")
    }

    @Test func `all that is written is read again`() throws {
        let fragment = EvidenceFragment(model)
        for reply in [Reply.answer(0), .answer(1), .answer(.noneOfThese), .notSure] {
            for attempt in Attempt.allCases {
                let evidence = Evidence(model).adding(reply, to: 0).adding(attempt, of: 1)
                #expect(try fragment.evidence(in: fragment.text(evidence.allReplies, evidence)) == evidence)
            }
        }
    }

    @Test(
        arguments: [
            ("2;light=red", .otherVersion), ("light=red", .malformed), ("1;", .malformed), ("1;light", .malformed),
            ("1;light=", .malformed), ("1;light=Red", .malformed), ("1;light:broken", .malformed),
            ("1;light=red;", .malformed), ("1;light=loud", .unknown), ("1;noise=none-of-these", .unknown),
            ("1;lamp=red", .unknown), ("1;push:failed", .unknown), ("1;light=red;light=red", .contradictory),
            ("1;pull:failed;pull:impossible", .contradictory),
            ("1;light=none-of-these;noise=not-sure;light:impossible;pull:impossible;", .tooLong),
        ] as [(String, EvidenceFragment.Problem)])
    func `nothing else is read, and the fault is named`(text: String, fault: EvidenceFragment.Problem) {
        #expect(problem(text) == fault)
    }
}
