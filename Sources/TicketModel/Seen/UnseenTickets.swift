/// What is new for one person among the tickets of a table.
public struct UnseenTickets: Sendable {
    /// Who that person is.
    public let person: Name
    /// What that person has seen.
    public private(set) var seen: SeenTickets
    /// The tickets that are new.
    public private(set) var rows: Set<Row>
    private var generation: UInt64

    /// Finds them all. Costs what ``TicketTable/unseenRows(by:_:)`` does.
    public init(for person: Name, seen: SeenTickets, in table: TicketTable) {
        self.init(for: person, seen: seen, rows: table.unseenRows(by: person, seen), of: table)
    }

    /// These are new, and no others of the table.
    public init(for person: Name, seen: SeenTickets, rows: [Row], of table: TicketTable) {
        self.person = person
        self.seen = seen
        self.rows = Set(rows)
        generation = table.generation
    }

    /// Takes in rows that are all that changed since.
    public mutating func update(_ changed: [Row], to table: TicketTable) {
        generation = table.generation
        for row in changed {
            if table.isUnseen(row, by: person, seen) { rows.insert(row) } else { rows.remove(row) }
        }
    }

    /// The person has seen a ticket as it is.
    public mutating func see(_ row: Row, in table: TicketTable) {
        seen.see(table.number(row), at: table.order(row))
        rows.remove(row)
    }

    /// The person wants to hear of what comes, and of nothing that is there.
    public mutating func seeAll(in table: TicketTable) {
        seen.seeAll(upTo: table.lastOrder)
        rows = []
    }

    /// Whether a ticket is new, also in a later table.
    func contains(_ row: Row, in table: TicketTable) -> Bool {
        table.generation == generation ? rows.contains(row) : table.isUnseen(row, by: person, seen)
    }
}
