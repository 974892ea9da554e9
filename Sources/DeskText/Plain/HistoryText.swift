import TerminalText
import TicketModel

/// Lines of a history.
extension TextBuffer {
    /// Adds one thing that happened: when, who, the ticket and its title where the history is of many, what, and below
    /// it what was said.
    mutating func addEntry(
        _ entry: HistoryEntry, _ columns: HistoryColumns, indent: Int = 0, ticket: TicketNumber? = nil,
        title: String? = nil
    ) {
        let tone: Tone = entry.isWithdrawn ? .faint : .plain
        space(indent)
        add(columns.moments.full(entry.event.event.at), .faint, cells: columns.moment, alignment: .right)
        space(2)
        add(HistoryColumns.who(entry.event), .accent, cells: columns.who)
        space(2)
        if let ticket {
            add(ticket.description, .accent, cells: max(4, ticket.description.utf8.count), alignment: .right)
            space()
        }
        add(entry.did, tone)
        if let title {
            addShown(glyphs.separator, .faint)
            addShown(CellWidth.truncate(title, to: 60), .faint)
        }
        if entry.isWithdrawn { addShown(" (withdrawn)", .faint) }
        endLine()
        if !entry.detail.isEmpty { addParagraphs(entry.detail, indent: indent + columns.moment + 2, tone) }
    }
}
