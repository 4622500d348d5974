import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// The proof that no page calls settled what the belief and the answers do not settle.
struct SettledProofTests {
    /// A policy with its findings, on a random model whose causes are mistaken for each other at random.
    private struct Judged {
        let model: DecisionModel
        let policy: Policy
        let checker: PolicyChecker
        let articles: PolicyChecker.Articles
        let findings: Indexed<Policy.State, StateFinding>

        /// - Parameter namedFrom: by default below `likely-from`.
        init(seed: UInt64, namedFrom: Double = DecisionParameters().namedFrom) {
            var random = SeededGenerator(seed: seed)
            var parameters = DecisionParameters()
            parameters.namedFrom = namedFrom
            let model = RandomModel.make(seed: seed, guarded: true, parameters: parameters)
            self.model = model
            policy = PolicyCompiler(model: model, maxStates: 150).compile()
            let lookalikes = model.causes.indices.map { cause in
                model.causes.indices.filter { $0 != cause && Bool.random(using: &random) }.map { other in
                    let ineffectiveFixes = model.fixes.indices.filter { fix in
                        model.fixes[fix].guards.contains { $0.lookalike == cause }
                            && model.fixes[fix].repairs.contains { $0.cause == other }
                    }
                    return Claims.Lookalike(
                        cause: other, pair: 0, hasHarm: Bool.random(using: &random), ineffectiveFixes: ineffectiveFixes)
                }
            }
            let described = model.causes.mapValues { _ in
                Set(model.questions.indices.filter { _ in Double.random(in: 0..<1, using: &random) < 0.8 })
            }
            let claims = Claims(
                pairs: [.init(first: 0, second: 1, tellApart: [])], lookalikes: Indexed(lookalikes),
                stated: Claims.everything(in: model) { !described[$0].contains($1) },
                required: model.fixes.mapValues { _ in [] })
            articles = PolicyChecker.Articles(
                lookalikes: claims.lookalikes.mapValues { list in
                    list.map { .init(cause: $0.cause, hasHarm: $0.hasHarm) }
                }, described: described)
            checker = PolicyChecker(model: model, policy: policy)
            findings = Findings.of(policy, by: Judge(model, claims)).states
        }

        /// States at which the checker finds a cause called settled that is not.
        func faults(in findings: Indexed<Policy.State, StateFinding>) -> [Place<Policy.State>] {
            checker.faults(of: findings, articles).map(\.state)
        }
    }

    private func settled(
        _ named: StateFinding.Named, as cause: Place<Cause>, _ finding: StateFinding
    ) -> StateFinding {
        StateFinding(
            named: .init(
                cause: cause, likelihood: named.likelihood, isEarly: named.isEarly, isSettled: true,
                pointing: named.pointing, lookalikes: named.lookalikes), fitsNone: finding.fitsNone,
            conflict: finding.conflict, others: finding.others, reason: finding.reason)
    }

    @Test(arguments: 0..<200, [0.5, 0.7])
    func `what is judged settled is settled, and nothing else can be called so`(seed: Int, namedFrom: Double) {
        let judged = Judged(seed: UInt64(seed), namedFrom: namedFrom)
        #expect(judged.faults(in: judged.findings) == [])
        let open = judged.findings.indices.filter { judged.findings[$0].named?.isSettled == false }
        let bold = judged.findings.mapValues { finding in
            finding.named.map { settled($0, as: $0.cause, finding) } ?? finding
        }
        #expect(judged.faults(in: bold) == open)
    }

    @Test(arguments: 0..<200)
    func `another cause called settled than the likeliest is noticed in every state`(seed: Int) {
        let judged = Judged(seed: UInt64(seed))
        // Nothing leads where two causes are equally likely.
        let named = judged.findings.indices.filter {
            judged.findings[$0].named.map { $0.likelihood != .possible } ?? false
        }
        let wrong = judged.findings.mapValues { finding in
            finding.named.map { settled($0, as: $0.cause == 0 ? 1 : 0, finding) } ?? finding
        }
        #expect(Set(named).isSubset(of: judged.faults(in: wrong)))
    }

    @Test func `a policy whose page calls an open cause settled is broken, with a path to the first such state`() throws
    {
        let wrong = { (judged: Judged) in
            judged.findings.mapValues { finding in
                finding.named.map { settled($0, as: $0.cause == 0 ? 1 : 0, finding) } ?? finding
            }
        }
        let judged = try #require(
            (UInt64(0)..<50).lazy.map { Judged(seed: $0) }.first { !$0.faults(in: wrong($0)).isEmpty })
        let bold = wrong(judged)
        let kept = BrokenPolicy(judged.policy, judged.model, judged.findings, judged.articles)
        #expect(kept.map(\.faults) == nil)
        let broken = try #require(BrokenPolicy(judged.policy, judged.model, bold, judged.articles))
        #expect(Set(broken.faults.map(\.kind)) == [.unsettledCause])
        #expect(broken.faults.map(\.state) == judged.faults(in: bold))
        let last = try #require(broken.path.last)
        let before = judged.policy.states.filter { $0.step == last.step }
        #expect(before.contains { $0.next(after: last.outcome) == broken.fault.state })
    }

    @Test func `some random policies settle causes and some leave them open, so that the proof is put to work`() {
        let settled = (0..<20).flatMap { Judged(seed: $0).findings.compactMap { $0.named?.isSettled } }
        #expect(settled.contains(true))
        #expect(settled.contains(false))
    }
}
