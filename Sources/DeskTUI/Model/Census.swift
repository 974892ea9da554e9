import TicketModel

/// How many tickets the whole store has of what the header counts; kept up to date by changed rows only.
struct Census: Equatable, Sendable {
    private(set) var open = 0
    private(set) var active = 0
    private(set) var blocked = 0
    private(set) var urgent = 0

    init() {}

    init(_ table: TicketTable) {
        for row in table.rows { count(row, in: table, by: 1) }
    }

    /// Takes in rows that changed between two versions of the table.
    mutating func update(_ rows: [Row], from old: TicketTable, to new: TicketTable) {
        for row in rows {
            if Int(row.rawValue) < old.count { count(row, in: old, by: -1) }
            count(row, in: new, by: 1)
        }
    }

    private mutating func count(_ row: Row, in table: TicketTable, by step: Int) {
        let state = table.state(row)
        guard state.isActive else { return }
        active += step
        if state == .open { open += step }
        if table.isBlocked(row) { blocked += step }
        if table.priority(row) == .urgent { urgent += step }
    }
}
