/// "Did you mean": the known word nearest to a misspelt one.
package enum NearMiss {
    /// The candidate at the least edit distance, if it is near enough to be meant: at most a third of the word's length,
    /// and at least one edit is always allowed. Ties go to the first in alphabetical order.
    /// - Complexity: candidates × length × the distance allowed; candidates of quite another length cost nothing.
    package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(word.unicodeScalars)
        var limit = max(1, scalars.count / 3)
        var best: String?
        for candidate in candidates {
            guard let distance = editDistance(scalars, Array(candidate.unicodeScalars), atMost: limit) else { continue }
            if let found = best, distance == limit, found <= candidate { continue }
            best = candidate
            limit = distance
        }
        return best
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    /// - Returns: nil when the distance is greater than `limit`.
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforePrevious: [Int] = Array(repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var current = previous
        for row in left.indices {
            current[0] = row + 1
            var least = row + 1
            for column in right.indices {
                var distance = min(
                    previous[column + 1] + 1, current[column] + 1,
                    previous[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    distance = min(distance, beforePrevious[column - 1] + 1)
                }
                current[column + 1] = distance
                least = min(least, distance)
            }
            // Rows never fall again, but for a swap, which costs one more than two rows before.
            guard least <= limit + 1 else { return nil }
            swap(&beforePrevious, &previous)
            swap(&previous, &current)
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}
