import EventStore
public import TicketModel

extension TicketDesk {
    /// Looks at what is new in the store; the first look reads all of it.
    public func refresh() throws(DeskError) {
        guard let store else { return }
        let rows = try desk { () throws(StoreError) in try store.refresh() }
        table = store.table
        unpolled.formUnion(rows)
        if !hasLooked, store.isSnapshotDue { snapshots?.start() }
        hasLooked = true
    }

    /// Hears how much of the store has been read, in percent, while the first look takes its time.
    public func onReading(_ body: @escaping (_ percent: Int) -> Void) {
        store?.onReading = { body(Int($0 * 100)) }
    }

    /// Whether the first look will read so much that one should say so: many events, and no snapshot.
    public var takesTimeToRead: Bool { !hasLooked && store?.takesTimeToRead ?? false }

    /// Brings the reader's own snapshot of the store up to date, if that is of use now.
    public func writeSnapshot() throws(DeskError) {
        guard let store else { return }
        _ = try desk { () throws(StoreError) in try store.writeSnapshot() }
    }

    /// The tables' row of a ticket; throws `noSuchTicket`.
    public func row(of number: TicketNumber) throws(DeskError) -> Row {
        guard let row = table.row(of: number) else { throw DeskError.noTicket(number) }
        return row
    }

    /// The rows that a filter lets through, in its order, else in the order of work: the first so many, and how many they
    /// are in all.
    public func rows(
        matching filter: Filter, assumeActive: Bool = true, limit: Int? = nil
    ) -> (rows: [Row], total: Int) {
        let compiled = CompiledFilter(
            filter, in: table, me: me, on: FilterClock(here: now()), assumeActive: assumeActive, unseen: unseen)
        let keys = compiled.parallelKeys(in: table)
        let first = limit.map { keys.smallest($0) } ?? keys.sorted()
        return (first.map(\.row), keys.count)
    }

    /// A ticket's history, oldest first.
    public func history(of number: TicketNumber) throws(DeskError) -> [HistoryEntry] {
        guard let store else { return [] }
        let events = try desk { () throws(StoreError) in try store.history(of: number) }
        return HistoryEntry.entries(of: events, about: number)
    }

    /// Everything that a query asks for, in order, as it is read; ends early when `body` returns false.
    public func log(_ query: LogQuery, _ body: (CommittedEvent) -> Bool) throws(DeskError) {
        guard let store else { return }
        try desk { () throws(StoreError) in
            try store.events { (event) throws(StoreError) in !query.matches(event) || body(event) }
        }
    }

    /// Checks every link, author, order and mark of the store, and says what could not be vouched for.
    public func verify() throws(DeskError) -> AuditReport {
        let store = try opened()
        return try desk { () throws(StoreError) in try store.verify() }
    }
}
