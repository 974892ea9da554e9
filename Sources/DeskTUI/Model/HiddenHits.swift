import TicketModel

/// How many finished tickets a filter would find if it did not leave them out; kept up to date by changed rows only.
public struct HiddenHits: Sendable {
    private let filter: CompiledFilter
    private var table: TicketTable
    /// How many there are.
    public private(set) var count: Int

    /// Counts; nil if it was cancelled. O(tickets).
    init?(_ filter: CompiledFilter, in table: TicketTable, isCancelled: () -> Bool = { false }) {
        guard let count = filter.count(in: table, isCancelled: isCancelled) else { return nil }
        (self.filter, self.table, self.count) = (filter, table, count)
    }

    /// Goes on to a later table, from which the one that was counted in differs in these rows only; one may be named twice.
    mutating func update(rows: [Row], to new: TicketTable) {
        for row in Set(rows) {
            if row.index < table.count, filter.matches(row, in: table) { count -= 1 }
            if row.index < new.count, filter.matches(row, in: new) { count += 1 }
        }
        table = new
    }
}
