public import TicketModel

/// A list of tickets, one to a line, in columns; made some lines at a time, so that a list may be as long as it is.
public struct TicketListText {
    private let rows: ArraySlice<Row>
    private let table: TicketTable
    private var line: TicketListLine
    private var next: Int
    private static let chunk = 256

    /// The list of these rows; the columns are as wide as the widest of all of them needs.
    public init(rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name) {
        self.rows = rows
        self.table = table
        line = TicketListLine(columns: TicketListColumns(rows: rows, in: table, look: look), look: look, me: me)
        next = rows.startIndex
    }

    /// The next lines, or nil after the last.
    public mutating func nextLines() -> [UInt8]? {
        guard next < rows.endIndex else { return nil }
        let end = min(next + Self.chunk, rows.endIndex)
        for row in rows[next..<end] { line.add(row, in: table) }
        next = end
        return line.takeBytes()
    }
}
