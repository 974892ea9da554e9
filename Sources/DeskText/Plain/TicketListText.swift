public import TicketModel

/// A list of tickets, one to a line, in columns; made some lines at a time, so that a list may be as long as it is.
public struct TicketListText {
    private let lines: [LineFacts]
    private let table: TicketTable
    private var line: TicketListLine
    private var next = 0
    private static let chunk = 256

    /// The list of these rows; the columns are as wide as the widest of all of them needs.
    public init(rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name) {
        lines = rows.map { table.lineFacts($0) }
        self.table = table
        line = TicketListLine(columns: TicketListColumns(lines, in: table, look: look), look: look, me: me)
    }

    /// The next lines, or nil after the last.
    public mutating func nextLines() -> [UInt8]? {
        guard next < lines.count else { return nil }
        let end = min(next + Self.chunk, lines.count)
        for facts in lines[next..<end] { line.add(facts, in: table) }
        next = end
        return line.takeBytes()
    }
}
