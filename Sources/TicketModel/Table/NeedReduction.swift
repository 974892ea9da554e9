/// The needs that say something: without those that follow from others.
///
/// What a ticket needs and also reaches through another of its needs is left out: the transitive reduction. What is
/// unfinished follows only through what is unfinished, so that nothing which still stands in the way is left out for the
/// sake of something done. It keeps what it finds out, and serves for many tickets of one table.
public struct NeedReduction {
    private let table: TicketTable
    /// The longest way down from a row among the active ones, or among all.
    private var heights: [Bool: [Row: Int]] = [:]

    /// A reduction for a table, which knows nothing yet.
    public init(_ table: TicketTable) {
        self.table = table
    }

    /// The unfinished tickets that a ticket needs, without those that others of them need too, in order of capture.
    public mutating func blockers(_ row: Row) -> [Row] {
        table.unfinishedNeeds(row) == 0 ? [] : reduced(table.blockers(row), amongActive: true)
    }

    /// All that a ticket needs, without what follows from the rest, in order of capture.
    public mutating func needs(_ row: Row) -> [Row] {
        let all = table.needs(row)
        guard all.count > 1 else { return all }
        let kept = Set(blockers(row) + reduced(all, amongActive: false).filter { table.state($0).isFinished })
        return all.filter { kept.contains($0) }
    }

    private mutating func reduced(_ rows: [Row], amongActive: Bool) -> [Row] {
        guard rows.count > 1 else { return rows }
        let candidates = Set(rows)
        var lowest = Int.max
        for row in rows { lowest = min(lowest, height(row, amongActive)) }
        var implied: Set<Row> = []
        var met = candidates
        var queue = rows
        while let row = queue.popLast() {
            // What lies no higher than the lowest of them leads to none of them.
            guard height(row, amongActive) > lowest else { continue }
            for next in below(row, amongActive) {
                if candidates.contains(next) { implied.insert(next) }
                if met.insert(next).inserted { queue.append(next) }
            }
            if implied.count == rows.count - 1 { break }
        }
        return rows.filter { !implied.contains($0) }
    }

    private func below(_ row: Row, _ amongActive: Bool) -> [Row] {
        amongActive ? table.blockers(row) : table.needs(row)
    }

    private mutating func height(_ row: Row, _ amongActive: Bool) -> Int {
        if let known = heights[amongActive]?[row] { return known }
        var stack: [(row: Row, isDone: Bool)] = [(row, false)]
        while let (row, isDone) = stack.popLast() {
            if heights[amongActive]?[row] != nil { continue }
            let below = below(row, amongActive)
            if isDone {
                let highest = below.reduce(-1) { max($0, heights[amongActive]?[$1] ?? 0) }
                heights[amongActive, default: [:]][row] = highest + 1
            } else {
                stack.append((row, true))
                for next in below where heights[amongActive]?[next] == nil { stack.append((next, false)) }
            }
        }
        return heights[amongActive]?[row] ?? 0
    }
}
