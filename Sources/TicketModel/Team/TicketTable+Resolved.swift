extension TicketTable {
    /// Gives every ticket that was resolved, or closed as done, at a moment or later: its hot columns and when that was.
    ///
    /// O(tickets), but for pages of rows in which no ticket was ever finished.
    func forEachResolved(since: Timestamp, _ body: (HotColumns, Timestamp) -> Void) {
        let pageSize = PagedColumn<HotColumns>.pageSize
        let hotBuffer = UnsafeMutablePointer<HotColumns>.allocate(capacity: pageSize)
        let coldBuffer = UnsafeMutablePointer<ColdColumns>.allocate(capacity: pageSize)
        defer {
            hotBuffer.deallocate()
            coldBuffer.deallocate()
        }
        let finished = UInt8(1 << TicketState.resolved.rawValue | 1 << TicketState.closed.rawValue)
        let done: [UInt8] = [0, Outcome.done.rawValue + 1]
        let earliest = UInt64(max(1, since.milliseconds))
        for start in stride(from: 0, to: count, by: pageSize) {
            guard pageStates[start / pageSize].states & finished != 0 else { continue }
            hot.withPage(start, onceIn: hotBuffer) { hot in
                cold.withPage(start, onceIn: coldBuffer) { cold in
                    for index in hot.indices {
                        let columns = hot[index]
                        guard columns.state.isFinished, done.contains(columns.outcome), columns.assignee != 0,
                            cold[index].resolvedAt >= earliest
                        else { continue }
                        body(columns, Timestamp(milliseconds: Int64(truncatingIfNeeded: cold[index].resolvedAt)))
                    }
                }
            }
        }
    }
}
