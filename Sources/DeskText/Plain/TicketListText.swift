public import TicketModel

/// A list of tickets, one to a line, in columns; made some lines at a time, so that a list may be as long as it is.
public struct TicketListText {
    private let lines: [LineFacts]
    /// For each line whether the ticket is new to the reader; empty if none is.
    private let isNew: [Bool]
    private let table: TicketTable
    private var line: TicketListLine
    private var next = 0
    private static let chunk = 256

    /// The list of these rows; the columns are as wide as the widest of all of them needs. Those that are `new` to the
    /// reader are marked, for which there is a column only if there is one.
    public init(rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name, new: Set<Row> = []) {
        lines = rows.map { table.lineFacts($0) }
        let isNew = new.isEmpty ? [] : rows.map { new.contains($0) }
        self.isNew = isNew.contains(true) ? isNew : []
        self.table = table
        let columns = TicketListColumns(lines, in: table, look: look, hasNew: !self.isNew.isEmpty)
        line = TicketListLine(columns: columns, look: look, me: me)
    }

    /// The next lines, or nil after the last.
    public mutating func nextLines() -> [UInt8]? {
        guard next < lines.count else { return nil }
        let end = min(next + Self.chunk, lines.count)
        for index in next..<end { line.add(lines[index], isNew: !isNew.isEmpty && isNew[index], in: table) }
        next = end
        return line.takeBytes()
    }
}
