import Dispatch
import Synchronization

extension Collection where Self: Sendable, Element: Sendable, Index == Int {
    /// `map` on several threads; the result is in the order of the input, whichever thread was faster.
    ///
    /// Work is handed out in small runs, so that a few long elements do not leave threads idle.
    /// - Parameters:
    ///   - jobs: threads to use; 1 runs on the caller's.
    ///   - run: elements that are handed out together.
    /// - Throws: the error of the first element, in order, that failed.
    package func parallelMap<Result: Sendable, Failure: Error>(
        jobs: Int, run: Int = 16, _ transform: @Sendable (Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let runs = (count + run - 1) / run
        guard jobs > 1, runs > 1 else {
            var results: [Result] = []
            results.reserveCapacity(count)
            for element in self { results.append(try transform(element)) }
            return results
        }
        let parts = Mutex<[[Swift.Result<Result, Failure>]]>(Array(repeating: [], count: runs))
        let next = Atomic(0)
        let first = startIndex
        DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, runs)) { _ in
            while true {
                let part = next.add(1, ordering: .relaxed).oldValue
                guard part < runs else { return }
                let lower = first + part * run
                let results = (lower..<Swift.min(lower + run, endIndex)).map { index in
                    do throws(Failure) {
                        return Swift.Result<Result, Failure>.success(try transform(self[index]))
                    } catch {
                        return .failure(error)
                    }
                }
                parts.withLock { $0[part] = results }
            }
        }
        var results: [Result] = []
        results.reserveCapacity(count)
        for part in parts.withLock({ $0 }) {
            for result in part { results.append(try result.get()) }
        }
        return results
    }
}
