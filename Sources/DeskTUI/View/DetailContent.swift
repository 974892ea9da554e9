import TerminalText
import TicketDesk
import TicketModel

/// The detail of a ticket, laid out in lines of a width.
struct DetailContent: Equatable, Sendable {
    private(set) var lines: [SpanLine] = []
    /// The lines where a section begins.
    private(set) var sections: [Int] = []

    init() {}

    init(of number: TicketNumber, in model: BoardModel, width: Int) {
        guard let row = model.table.row(of: number) else { return }
        let ticket = model.table.ticket(row)
        var builder = Builder(model: model, row: row, ticket: ticket, width: width)
        builder.build()
        (lines, sections) = (builder.lines, builder.sections)
    }

    struct Builder {
        let model: BoardModel
        let row: Row
        let ticket: Ticket
        let width: Int
        var lines: [SpanLine] = []
        var sections: [Int] = []

        var table: TicketTable { model.table }
        var glyphs: Glyphs { model.theme.glyphs }

        mutating func build() {
            for line in CellWidth.wrap(ticket.title, to: width) { lines.append(SpanLine([Span(line, .strong)])) }
            addFacts()
            addLinks()
            addProgress()
            if !ticket.description.isEmpty {
                lines.append(SpanLine())
                for line in CellWidth.wrap(ticket.description, to: width) { lines.append(SpanLine([Span(line)])) }
            }
            addComments()
            addHistory()
        }

        /// A blank line, and what the next ones are.
        mutating func addSection(_ title: String) {
            lines.append(SpanLine())
            sections.append(lines.count)
            lines.append(SpanLine([Span(" \(title) ", .chip)]))
        }

        /// `09:41`; with dates, twelve cells in which a day that is not today is named.
        func time(_ moment: Timestamp, withDate: Bool) -> String {
            let local = model.localTime(moment)
            guard withDate else { return local.clock }
            if local.date == model.today { return "       \(local.clock)" }
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            let (year, month, day) = local.date.components
            let date = "\(day < 10 ? " " : "")\(day) \(months[max(0, min(11, month - 1))])"
            return year == model.today.year ? "\(date) \(local.clock)" : "\(date)  \(year)"
        }

        func isToday(_ moment: Timestamp) -> Bool {
            model.localTime(moment).date == model.today
        }
    }
}
