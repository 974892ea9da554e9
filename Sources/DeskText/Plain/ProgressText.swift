import TicketModel

/// How far a master has come, in words: `8/12`, `1 in progress`, `2 blocked by 104`, `chain 3: 104 → 105 → 109`.
struct ProgressText {
    let glyphs: Glyphs
    private static let mostBlockers = 5
    private static let longestChain = 8

    func pieces(_ progress: Progress) -> [(text: String, tone: Tone)] {
        var pieces: [(text: String, tone: Tone)] = [("\(progress.done)/\(progress.total)", .strong)]
        if progress.inProgress > 0 { pieces.append(("\(progress.inProgress) in progress", .working)) }
        if progress.blocked > 0 {
            pieces.append(("\(progress.blocked) blocked by \(numbers(progress.foremostBlockers))", .urgent))
        }
        if progress.longestChain.count > 1 { pieces.append((chain(progress.longestChain), .faint)) }
        return pieces
    }

    /// `104, 105`; of many the first, and how many more.
    func numbers(_ numbers: [TicketNumber]) -> String {
        let named = numbers.prefix(Self.mostBlockers).map(\.description).joined(separator: ", ")
        let more = numbers.count - Self.mostBlockers
        return more > 0 ? "\(named) and \(more) more" : named
    }

    private func chain(_ chain: [TicketNumber]) -> String {
        var named = chain.map(\.description)
        if chain.count > Self.longestChain {
            named = named.prefix(Self.longestChain - 2) + [glyphs.ellipsis] + named.suffix(1)
        }
        return "chain \(chain.count): \(named.joined(separator: glyphs.arrow))"
    }

    /// A bar of so many cells, filled as far as it is done.
    func bar(done: Int, total: Int, cells: Int) -> String {
        let full = total == 0 ? 0 : done * cells / total
        return String(repeating: glyphs.barFull, count: full) + String(repeating: glyphs.barEmpty, count: cells - full)
    }
}
