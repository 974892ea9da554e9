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
        let earliest = UInt64(max(1, since.milliseconds))
        for start in stride(from: 0, to: count, by: pageSize) {
            guard pageStates[start / pageSize].states & finished != 0 else { continue }
            hot.withPage(start, onceIn: hotBuffer) { hot in
                cold.withPage(start, onceIn: coldBuffer) { cold in
                    for index in hot.indices {
                        let columns = hot[index]
                        guard columns.isResolvedByAnybody, cold[index].resolvedAt >= earliest else { continue }
                        body(columns, Timestamp(milliseconds: Int64(truncatingIfNeeded: cold[index].resolvedAt)))
                    }
                }
            }
        }
    }

    /// When somebody resolved it, or closed it as done; nil if nobody did, or it was taken up again.
    func resolution(of row: Row, _ hot: HotColumns) -> Timestamp? {
        guard hot.isResolvedByAnybody else { return nil }
        let at = cold[row.index].resolvedAt
        return at == 0 ? nil : Timestamp(milliseconds: Int64(truncatingIfNeeded: at))
    }
}

extension HotColumns {
    /// Whether it is finished with success, and who did it is known.
    fileprivate var isResolvedByAnybody: Bool {
        state.isFinished && assignee != 0 && (outcome == 0 || outcome == Outcome.done.rawValue + 1)
    }
}
