extension TicketTable {
    /// Gives, in order, the tickets that may have been in progress between two moments: captured before the second, and
    /// changed since the first or in progress now. Ends where the body says no.
    ///
    /// O(tickets), of most of which it looks at the times only.
    public func forEachPerhapsInProgress(from: Timestamp, until: Timestamp, _ body: (Row) -> Bool) {
        typealias Page = PagedColumn<ColdColumns>
        let buffer = UnsafeMutablePointer<ColdColumns>.allocate(capacity: Page.pageSize)
        defer { buffer.deallocate() }
        var start = 0
        while start < count {
            let end = min(count, Page.end(ofPageWith: start))
            let hasWork = pageStates[start >> Page.shift].states & 1 << TicketState.inProgress.rawValue != 0
            let goesOn = cold.withPage(start, onceIn: buffer) { cold in
                for index in start..<end {
                    let columns = cold[index & Page.mask]
                    guard columns.createdAt < until else { continue }
                    guard columns.updatedAt >= from || hasWork && hot[index].state == .inProgress else { continue }
                    guard body(Row(index)) else { return false }
                }
                return true
            }
            guard goesOn else { return }
            start = end
        }
    }
}
