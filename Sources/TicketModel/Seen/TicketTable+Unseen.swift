extension TicketTable {
    /// Whether a ticket is new for a person: somebody else changed it last, since that person saw it, and it concerns them,
    /// for they have it, asked for it or captured it, or it is open to everybody.
    public func isUnseen(_ row: Row, by person: Name, _ seen: SeenTickets) -> Bool {
        let cold = cold[row.index]
        guard !seen.hasSeen(cold.number, at: cold.order), names[origins[cold.updatedOrigin].by] != person else {
            return false
        }
        let hot = hot[row.index]
        return hot.state == .open || names.optional(hot.assignee) == person || names.optional(hot.requester) == person
            || names[origins[cold.createdOrigin].by] == person
    }

    /// All tickets that are new for a person, in order of capture.
    ///
    /// Costs a look at the order of every ticket's last event, and at the rest of those that have changed since.
    public func unseenRows(by person: Name, _ seen: SeenTickets) -> [Row] {
        rows(changedAfter: seen.upTo).filter { isUnseen($0, by: person, seen) }
    }

    /// The same, looking at these tickets only.
    public func unseenRows(by person: Name, _ seen: SeenTickets, among tickets: Set<TicketNumber>) -> [Row] {
        tickets.compactMap { row(of: $0) }.filter { isUnseen($0, by: person, seen) }.sorted()
    }

    /// What a person has seen, told in few words: everything up to the first event that left something new for them.
    public func condensed(_ seen: SeenTickets, unseen: some Sequence<Row>) -> SeenTickets {
        var condensed = seen
        condensed.seeAll(upTo: unseen.map { order($0) }.min().map { $0 - 1 } ?? lastOrder)
        return condensed
    }

    private func rows(changedAfter order: UInt64) -> [Row] {
        guard lastOrder > order else { return [] }
        var found: [Row] = []
        let buffer = UnsafeMutablePointer<ColdColumns>.allocate(capacity: PagedColumn<ColdColumns>.pageSize)
        defer { buffer.deallocate() }
        for start in stride(from: 0, to: count, by: PagedColumn<ColdColumns>.pageSize) {
            if let (image, page) = cold.unmadePage(start) {
                image.readSome(page, { $0.places(after: order, into: $1) }) { index, _ in
                    found.append(Row(start + index))
                }
            } else {
                cold.withPage(start, onceIn: buffer) { records in
                    for index in records.indices where records[index].order > order { found.append(Row(start + index)) }
                }
            }
        }
        return found
    }
}

extension MappedPage {
    /// The places of the tickets whose last event has a higher order; how many they are.
    fileprivate func places(after order: UInt64, into selected: UnsafeMutablePointer<UInt8>) -> Int {
        let orders = field(ColdColumns.orderField)
        var kept = 0
        for index in 0..<count {
            selected[kept] = UInt8(truncatingIfNeeded: index)
            if orders[index] > order { kept &+= 1 }
        }
        return kept
    }
}
