import TerminalText
import TicketModel

extension DetailContent.Builder {
    /// The tickets that this one has to do with, by how.
    private var relations: [(name: String, tickets: [TicketNumber])] {
        [
            ("part of", ticket.master.map { [$0] } ?? []),
            ("parts", table.parts(row).map { table.number($0) }),
            ("needs", ticket.needs),
            ("needed by", table.dependents(row).map { table.number($0) }),
            ("related", ticket.related),
            ("duplicate of", ticket.duplicateOf.map { [$0] } ?? []),
        ]
    }

    var relationCount: Int { relations.reduce(0) { $0 + $1.tickets.count } }

    /// One line for each of them, to which Enter goes.
    mutating func addRelations() {
        let relations = relations
        for (name, tickets) in relations where !tickets.isEmpty {
            addSection(tickets.count == 1 ? name : "\(name)  \(tickets.count)")
            let digits = max(3, tickets.map { $0.description.count }.max() ?? 3)
            for number in tickets { addLine(to: number, digits: digits) }
        }
        if relations.allSatisfy(\.tickets.isEmpty) {
            lines.append(SpanLine([Span("it has to do with no other ticket", .faint)]))
        }
    }

    private mutating func addLine(to number: TicketNumber, digits: Int) {
        let shown = CellWidth.pad(number.description, to: digits, alignment: .right)
        guard let row = table.row(of: number) else {
            lines.append(SpanLine([Span("    \(shown)  ", .quiet), Span("not known here", .faint)]))
            return
        }
        let state = table.state(row)
        let glyph = CardText.glyph(of: row, in: table, glyphs)
        var line = SpanLine([
            Span("  "), Span("\(glyph.text) ", glyph.role), Span("\(shown) ", .quiet),
            Span(table.title(row), state.isFinished ? .quiet : .text),
        ])
        line.right = [Span(table.isBlocked(row) ? CardText.waiting(row, in: table) : state.spoken, .quiet)]
        if let assignee = table.assignee(row) {
            line.right.append(Span("  " + assignee.text, assignee == model.me ? .accent : .person))
        }
        line.target = number
        lines.append(line)
    }
}
