import KiriwakeDecision
import KiriwakeModel

/// A case of an article, with what came of it.
struct CaseResult {
    let cause: Cause
    let tested: Cause.Case
    let run: CaseRunner.Run
}
