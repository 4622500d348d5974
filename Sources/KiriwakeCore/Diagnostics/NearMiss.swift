/// "Did you mean": the known word nearest to a misspelt one.
package enum NearMiss {
    /// The candidate at the least edit distance, if it is near enough to be meant: at most a third of the word's
    /// length, and at least one edit is always allowed. Ties go to the first in alphabetical order.
    /// - Complexity: candidates × length × the distance allowed; candidates whose length differs too much cost nothing.
    package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(word.unicodeScalars)
        var limit = max(1, scalars.count / 3)
        var best: String?
        for candidate in candidates {
            // A scalar takes one to four bytes; most candidates are ruled out by that before their scalars are counted.
            let bytes = candidate.utf8.count
            guard bytes + limit >= scalars.count, bytes <= 4 * (scalars.count + limit) else { continue }
            guard let distance = editDistance(scalars, Array(candidate.unicodeScalars), atMost: limit) else { continue }
            if let found = best, distance == limit, found <= candidate { continue }
            best = candidate
            limit = distance
        }
        return best
    }

    /// The question whether the nearest candidate was meant, if there is one.
    package static func question(for word: String, among candidates: some Sequence<String>) -> String? {
        best(for: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    /// - Returns: nil when the distance is greater than `limit`.
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            var (beforePrevious, previous, current) = (0, width, 2 * width)
            for column in 0..<width { rows[previous + column] = column }
            for row in left.indices {
                rows[current] = row + 1
                var least = row + 1
                for column in right.indices {
                    var distance = min(
                        rows[previous + column + 1] + 1, rows[current + column] + 1,
                        rows[previous + column] + (left[row] == right[column] ? 0 : 1))
                    if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                        distance = min(distance, rows[beforePrevious + column - 1] + 1)
                    }
                    rows[current + column + 1] = distance
                    least = min(least, distance)
                }
                // The minimum of a row never decreases, except by a swap, which costs one more than two rows before.
                guard least <= limit + 1 else { return nil }
                (beforePrevious, previous, current) = (previous, current, beforePrevious)
            }
            let distance = rows[previous + right.count]
            return distance <= limit ? distance : nil
        }
    }
}
