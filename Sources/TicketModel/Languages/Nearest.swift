/// The word that `word` was probably meant to be: the one among `candidates` at the least edit distance, if that is at
/// most two and less than the word's length; of equally near ones the first.
public func nearest(to word: String, among candidates: [String]) -> String? {
    // Of three letters one may be wrong, of more two.
    let limit = min(2, word.count - 1, max(1, word.count / 2))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
        let distance = editDistance(word, candidate)
        if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
}

/// Insertions, deletions, substitutions and swaps of neighbours, ignoring case (optimal string alignment).
func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased())
    let right = Array(right.lowercased())
    // What differs this much in length is not near; texts from outside can be long.
    guard abs(left.count - right.count) <= 2, left.count <= 64 else { return max(left.count, right.count) }
    var older: [Int] = []
    var last = Array(0...right.count)
    for (row, one) in left.enumerated() {
        var next = [row + 1]
        for (column, other) in right.enumerated() {
            var cost = min(last[column + 1], next[column]) + 1
            cost = min(cost, last[column] + (one == other ? 0 : 1))
            if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
                cost = min(cost, older[column - 1] + 1)
            }
            next.append(cost)
        }
        older = last
        last = next
    }
    return last[right.count]
}
