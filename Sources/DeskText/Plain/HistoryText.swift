import TerminalText
import TicketModel

/// Lines of a history.
extension TextBuffer {
    /// Adds one thing that happened: when, who, the ticket and its title where the history is of many, what, and below
    /// it what was said.
    mutating func addEntry(
        _ entry: HistoryEntry, _ moments: MomentColumn, indent: Int = 0, ticket: TicketNumber? = nil,
        title: String? = nil
    ) {
        let stamp = entry.event.stamp
        let tone: Tone = entry.isWithdrawn ? .faint : .plain
        space(indent)
        add(moments.text.full(stamp.at), .faint, cells: moments.cells, alignment: .right)
        space(2)
        add(stamp.by.text, .accent, cells: max(6, CellWidth.width(of: stamp.by.text)))
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
        // Behind sudo, or for somebody else: whose journal it stands in.
        if entry.event.author.login != stamp.by { add(" (via \(entry.event.author.login))", .faint) }
        endLine()
        if !entry.detail.isEmpty { addParagraphs(entry.detail, indent: indent + moments.cells + 2, tone) }
    }
}

/// The moments of a history, and the cells that the widest of them needs.
struct MomentColumn {
    let text: MomentText
    let cells: Int

    init(_ text: MomentText, of moments: some Sequence<Timestamp>) {
        self.text = text
        cells = moments.reduce(0) { max($0, text.full($1).utf8.count) }
    }
}
