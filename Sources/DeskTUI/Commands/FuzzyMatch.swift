/// How well letters, in their order but with others between them, stand for a text.
struct FuzzyMatch: Equatable {
    /// More is better; comparable between texts for one query.
    let score: Int
    /// The characters of the text that were meant, by number.
    let positions: [Int]
    /// Whether some letter neither begins a word nor stands behind the one before it.
    let isScattered: Bool

    /// Longer texts and queries are looked at so far.
    private static let longest = 200

    /// The best of all ways to find the query in the text, ignoring case; `nil` if there is none. An empty query is in
    /// every text. O(query × text).
    init?(_ query: String, in text: String) {
        let wanted = Array(query.lowercased().prefix(Self.longest))
        let characters = Array(text.lowercased().prefix(Self.longest))
        guard wanted.count <= characters.count else { return nil }
        guard !wanted.isEmpty else {
            (score, positions, isScattered) = (0, [], false)
            return
        }
        // best[i][j]: of the ways that end with letter i on character j, the score and where the letter before stands.
        var best: [[(score: Int, from: Int)?]] = []
        for (index, letter) in wanted.enumerated() {
            var row: [(score: Int, from: Int)?] = Array(repeating: nil, count: characters.count)
            // The best end of the letters before this one that is farther off than the neighbour; each character passed
            // over costs a little, so that the letters stand close together.
            var far: (score: Int, from: Int)?
            for place in characters.indices {
                let neighbour = index > 0 && place > 0 ? best[index - 1][place - 1] : nil
                defer {
                    let apart = (far?.score ?? .min / 2) - 1
                    if let neighbour, neighbour.score - 1 > apart {
                        far = (neighbour.score - 1, place - 1)
                    } else if let from = far?.from {
                        far = (apart, from)
                    }
                }
                guard characters[place] == letter else { continue }
                let own = 1 + (Self.starts(place, in: characters) ? 10 : 0)
                if index == 0 {
                    row[place] = (own + (place == 0 ? 4 : 0), -1)
                    continue
                }
                let run = neighbour.map { (score: $0.score + own + 12, from: place - 1) }
                let jump = far.map { (score: $0.score + own, from: $0.from) }
                row[place] = [run, jump].compactMap(\.self).max { $0.score < $1.score }
            }
            best.append(row)
        }
        guard
            let end = characters.indices.filter({ best[wanted.count - 1][$0] != nil })
                .max(by: { (best[wanted.count - 1][$0]?.score ?? 0) < (best[wanted.count - 1][$1]?.score ?? 0) })
        else { return nil }
        var places: [Int] = []
        var place = end
        for index in wanted.indices.reversed() {
            places.append(place)
            place = best[index][place]?.from ?? 0
        }
        score = best[wanted.count - 1][end]?.score ?? 0
        let positions = Array(places.reversed())
        self.positions = positions
        isScattered = positions.indices.contains { index in
            !Self.starts(positions[index], in: characters)
                && (index == 0 || positions[index - 1] + 1 != positions[index])
        }
    }

    private static func starts(_ place: Int, in characters: [Character]) -> Bool {
        place == 0 || !(characters[place - 1].isLetter || characters[place - 1].isNumber)
    }
}
