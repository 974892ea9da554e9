import TerminalText
public import TicketModel

/// A list of tickets, one to a line, in columns; made some lines at a time, so that a list may be as long as it is.
public struct TicketListText {
    private let rows: ArraySlice<Row>
    private let table: TicketTable
    private let me: Name
    private let moments: MomentText
    private let columns: TicketListColumns
    private var buffer: TextBuffer
    private var next: Int
    private static let chunk = 256

    /// The list of these rows; the columns are as wide as the widest of all of them needs.
    public init(rows: ArraySlice<Row>, in table: TicketTable, look: TextLook, me: Name) {
        self.rows = rows
        self.table = table
        self.me = me
        moments = MomentText(look: look)
        columns = TicketListColumns(rows: rows, in: table, look: look)
        buffer = TextBuffer(look: look)
        next = rows.startIndex
    }

    /// The next lines, or nil after the last.
    public mutating func nextLines() -> [UInt8]? {
        guard next < rows.endIndex else { return nil }
        let end = min(next + Self.chunk, rows.endIndex)
        for row in rows[next..<end] { addLine(of: row) }
        next = end
        return buffer.takeBytes()
    }

    private mutating func addLine(of row: Row) {
        let state = table.state(row)
        let priority = table.priority(row)
        let isFinished = state.isFinished
        buffer.add(table.number(row).description, .accent, cells: columns.number, alignment: .right)
        buffer.space()
        let isBlocked = !isFinished && table.isBlocked(row)
        buffer.addShown(
            isBlocked ? buffer.glyphs.blocked : buffer.glyphs.mark(state), isBlocked ? .urgent : Tone(state))
        buffer.space()
        if columns.state > 0 {
            buffer.add(state.word, Tone(state), cells: columns.state)
            buffer.space()
        }
        buffer.add(buffer.glyphs.mark(priority), Tone(priority), cells: columns.priority)
        buffer.space()
        buffer.add(table.title(row), isFinished ? .faint : priority == .urgent ? .strong : .plain, cells: columns.title)
        let tags = TicketListColumns.tags(table.tags(row))
        if columns.tags > 0 {
            buffer.space(2)
            buffer.add(tags, .faint, cells: columns.tags)
        }
        if columns.assignee > 0 {
            let assignee = table.assignee(row)
            buffer.space(2)
            buffer.add(assignee?.text ?? "", assignee == me ? .accent : .plain, cells: columns.assignee)
        }
        buffer.space(2)
        let age = max(0, buffer.look.now.milliseconds - table.updatedAt(row).milliseconds)
        buffer.add(Age.text(age), .faint, cells: columns.age, alignment: .right)
        buffer.endLine()
    }
}
