import TerminalText
import TicketDesk
import TicketModel

/// The detail of a ticket, laid out in lines of a width.
struct DetailContent: Equatable, Sendable {
    private(set) var lines: [SpanLine] = []
    /// Which tab is open, and the line of the tabs.
    private(set) var tab = DetailTab.text
    private(set) var tabLine = 0
    /// The lines that Enter can go from.
    private(set) var links: [Int] = []

    init() {}

    /// `tab`: the one to open; else that of the reader's choice.
    init(of number: TicketNumber, in model: BoardModel, width: Int, tab: DetailTab? = nil) {
        guard let row = model.table.row(of: number) else { return }
        let ticket = model.table.ticket(row)
        self.tab = tab ?? model.detailTab
        var builder = Builder(model: model, row: row, ticket: ticket, width: width)
        builder.build(self.tab)
        lines = builder.lines
        tabLine = builder.tabLine
        links = lines.indices.filter { lines[$0].target != nil || lines[$0].evidence != nil }
    }

    struct Builder {
        let model: BoardModel
        let row: Row
        let ticket: Ticket
        let width: Int
        var lines: [SpanLine] = []
        var tabLine = 0

        var table: TicketTable { model.table }
        var glyphs: Glyphs { model.theme.glyphs }

        mutating func build(_ tab: DetailTab) {
            for line in CellWidth.wrap(ticket.title, to: width) { lines.append(SpanLine([Span(line, .strong)])) }
            addFacts()
            addLinks()
            addProgress()
            lines.append(SpanLine())
            addTabs(tab)
            lines.append(SpanLine())
            switch tab {
            case .text:
                addDescription()
                addApprovals()
                addComments()
            case .history: addHistory()
            case .evidence: addEvidence()
            case .links: addRelations()
            }
        }

        /// What there is, with how much of it; the one that is open stands out.
        private mutating func addTabs(_ open: DetailTab) {
            tabLine = lines.count
            let history = model.detail.ticket == ticket.number ? model.detail.history?.count : nil
            lines.append(
                SpanLine(
                    DetailTab.allCases.map { tab in
                        let words =
                            switch tab {
                            case .text: ticket.comments.isEmpty ? "text" : "text \(ticket.comments.count)"
                            case .history: history.map { "history \($0)" } ?? "history"
                            case .evidence: ticket.evidence.isEmpty ? "evidence" : "evidence \(ticket.evidence.count)"
                            case .links: relationCount == 0 ? "links" : "links \(relationCount)"
                            }
                        var span = Span(" \(words) ", tab == open ? .chip : .quiet)
                        span.tab = tab
                        return span
                    }))
        }

        private mutating func addDescription() {
            guard !ticket.description.isEmpty else {
                if ticket.comments.isEmpty, ticket.approvals.isEmpty {
                    lines.append(SpanLine([Span("nothing is written about it yet", .faint)]))
                }
                return
            }
            lines += MarkdownText(ticket.description, width: width, glyphs: glyphs).lines
        }

        /// A blank line, and what the next ones are.
        mutating func addSection(_ title: String) {
            if lines.last?.spans.isEmpty == false { lines.append(SpanLine()) }
            lines.append(SpanLine([Span(title, .quiet)]))
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
