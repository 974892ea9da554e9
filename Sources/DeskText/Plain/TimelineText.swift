import TerminalText
import TicketDesk
public import TicketModel

/// What was worked on around a moment, as `around` gives it: how much was done when, and the tickets below.
public struct TimelineText {
    /// The answer, as UTF-8.
    public let bytes: [UInt8]

    /// How many columns the picture of the window has: an even number, so that the moment is between two of them. Beside it
    /// there is room to say how much the most is.
    public static func stretches(look: TextLook) -> Int {
        guard let columns = look.columns else { return 72 }
        return min(160, max(8, columns - 16)) / 2 * 2
    }

    /// A timeline, with the tickets as the table has them.
    public init(_ timeline: Timeline, in table: TicketTable, look: TextLook) {
        var buffer = TextBuffer(look: look)
        buffer.addHead(of: timeline)
        buffer.addPicture(of: timeline)
        let lines = timeline.tickets.map { TimelineLine($0, in: table, look: look) }
        let widths = TimelineLine.Widths(of: lines, columns: look.columns)
        for line in lines { buffer.add(line, widths) }
        bytes = buffer.takeBytes()
    }
}

extension TextBuffer {
    fileprivate mutating func addHead(of timeline: Timeline) {
        let moments = MomentText(look: look)
        let sign = look.isUnicode ? "±" : "+-"
        let changes = timeline.counts.reduce(0, +)
        addShown(moments.full(timeline.window.at), .strong)
        addShown("  \(sign) \(Age.text(timeline.window.reach))", .faint)
        addShown("  \(changes) \(changes == 1 ? "change" : "changes"), ", .faint)
        let tickets = "\(timeline.total) \(timeline.total == 1 ? "ticket" : "tickets")"
        addShown(timeline.total == 0 ? "no ticket" : "\(tickets), nearest first", .faint)
        endLine()
    }

    /// A line of bars, over it the moment, under it where it begins and ends.
    fileprivate mutating func addPicture(of timeline: Timeline) {
        let moments = MomentText(look: look)
        let half = timeline.counts.count / 2
        space(half + 1)
        addShown(look.isUnicode ? "▾" : "v", .high)
        endLine()
        space(2)
        addShown(Bars.line(of: timeline.counts, isUnicode: look.isUnicode), .resolved)
        if let most = timeline.counts.max(), most > 0 { addShown("  \(most) at most", .faint) }
        endLine()
        let (start, end) = (moments.full(timeline.window.from), moments.full(timeline.window.until))
        space(2)
        addShown(start, .faint)
        space(max(2, timeline.counts.count - start.utf8.count - end.utf8.count))
        addShown(end, .faint)
        endLine()
    }

    fileprivate mutating func add(_ line: TimelineLine, _ widths: TimelineLine.Widths) {
        addShown(CellWidth.pad(line.distance, to: widths.distance, alignment: .right), .faint)
        space(2)
        addShown(glyphs.mark(line.state), Tone(line.state))
        space()
        add(line.number, .accent, cells: widths.number, alignment: .right)
        space()
        add(line.title, line.state.isFinished ? .faint : .plain, cells: widths.title)
        space(2)
        add(line.person, .accent, cells: widths.person)
        space(2)
        if let room = widths.what {
            addShown(CellWidth.truncate(line.what, to: room), .faint)
        } else {
            add(line.what, .faint)
        }
        endLine()
    }
}

/// One ticket's line.
private struct TimelineLine {
    struct Widths {
        var distance = 0
        var number = 4
        var title = 0
        var person = 0
        /// What is left of the line for what was done; nil where lines may be as long as they are.
        var what: Int?

        init(of lines: [TimelineLine], columns: Int?) {
            for line in lines {
                distance = max(distance, CellWidth.width(of: line.distance))
                number = max(number, line.number.utf8.count)
                title = max(title, CellWidth.width(of: line.title))
                person = max(person, min(16, CellWidth.width(of: line.person)))
            }
            guard let columns else {
                title = min(title, 60)
                return
            }
            let room = columns - distance - number - person - 10
            title = min(title, max(12, room * 3 / 5))
            what = max(8, room - title)
        }
    }

    let distance: String
    let state: TicketState
    let number: String
    let title: String
    let person: String
    let what: String

    init(_ ticket: TimelineTicket, in table: TicketTable, look: TextLook) {
        let row = table.row(of: ticket.ticket)
        let age = Age.text(Int64(clamping: ticket.distance.magnitude))
        let minus = look.isUnicode ? "−" : "-"
        distance = age == "now" ? "0 min" : (ticket.distance < 0 ? minus : "+") + age
        state = row.map { table.state($0) } ?? .open
        number = ticket.ticket.description
        title = row.map { table.title($0) } ?? ""
        person = ticket.person?.text ?? ""
        let moments = MomentText(look: look)
        if let entry = ticket.nearest {
            what = entry.line + (ticket.eventCount > 1 ? " (and \(ticket.eventCount - 1) more)" : "")
        } else {
            what = ticket.work.map { span in
                let end = span.until.map { moments.full($0) } ?? "now"
                return "in progress \(moments.full(span.from)) \(look.isUnicode ? "–" : "-") \(end)"
            }.joined(separator: ", ")
        }
    }
}
