package import KiriwakeModel

/// Leads the person of a story through the wizard, and judges how they were served.
package struct StoryRunner: Sendable {
    package enum Verdict: String, CaseIterable, Sendable {
        /// The first fix is right.
        case right
        /// One of the first three is right, and none before it does harm.
        case acceptable
        /// None of the first three is right.
        case unhelpful
        /// A fix that does harm comes before one that is right, or a cause that it is not is called likely.
        case wrong
    }

    package struct Run: Sendable {
        /// States visited, with the outcome in each; the last is where the path ends.
        package fileprivate(set) var path: [(state: Place<Policy.State>, outcome: Policy.Outcome?)] = []
        /// Fixes in the order in which the person meets them, up to the first that is right.
        package fileprivate(set) var fixes: [Place<Fix>] = []
        /// The fix that is right, and its place in the order, from 1; a person to ask at the end is one.
        package fileprivate(set) var helpedAt: Int?
        /// The first fix that does harm before one that is right.
        package fileprivate(set) var harmful: Place<Fix>?
        /// The first cause called likely, or surer, that it is not.
        package fileprivate(set) var wronglyNamed: Place<Cause>?

        package var verdict: Verdict {
            if harmful != nil || wronglyNamed != nil { return .wrong }
            return switch helpedAt {
            case 1: .right
            case 2, 3: .acceptable
            default: .unhelpful
            }
        }
    }

    private let wizard: Wizard

    package init(_ wizard: Wizard) { self.wizard = wizard }

    /// - Complexity: steps of the path, at most questions plus fixes.
    package func run(_ story: Story) -> Run {
        var run = Run()
        wizard.policy.follow { place, state in
            if let named = wizard.findings.states[place].named, case .certain(let likelihood) = named.certainty,
                likelihood.isStrong, !story.causes.contains(named.cause), run.wronglyNamed == nil
            {
                run.wronglyNamed = named.cause
            }
            var outcome: Policy.Outcome?
            switch state.step {
            case .ask(let question): outcome = Policy.Outcome(story.given[question] ?? .notSure)
            case .attempt(let fix): if !run.offer(fix, story) { outcome = .failed }
            case .list(let fixes):
                // Every list ends with the person to ask.
                if !fixes.contains(where: { run.offer($0, story) }) { run.handOver(story) }
            case .handOver: run.handOver(story)
            }
            run.path.append((place, outcome))
            return outcome
        }
        return run
    }
}

extension StoryRunner.Run {
    /// - Returns: whether the fix is right.
    fileprivate mutating func offer(_ fix: Place<Fix>, _ story: Story) -> Bool {
        fixes.append(fix)
        if story.helps.contains(fix) {
            helpedAt = fixes.count
            return true
        }
        if harmful == nil, story.harms.contains(fix) { harmful = fix }
        return false
    }

    fileprivate mutating func handOver(_ story: Story) {
        if story.isForPerson { helpedAt = fixes.count + 1 }
    }
}
