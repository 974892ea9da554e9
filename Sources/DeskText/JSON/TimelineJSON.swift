public import TicketModel

/// What was worked on around a moment, as scripts see it.
extension JSONWriter {
    /// A timeline, with the tickets as the table has them.
    public mutating func timeline(_ timeline: Timeline, in table: TicketTable) {
        object { writer in
            writer.member("at", timeline.window.at.rfc3339)
            writer.member("from", timeline.window.from.rfc3339)
            writer.member("until", timeline.window.until.rfc3339)
            let boundaries = timeline.window.boundaries(of: timeline.counts.count)
            writer.objects("histogram", zip(boundaries, timeline.counts)) { writer, stretch in
                writer.member("from", stretch.0.rfc3339)
                writer.member("changes", stretch.1)
            }
            writer.member("total", timeline.total)
            writer.list("tickets", timeline.tickets) { $0.say($1, in: table) }
        }
    }

    private mutating func say(_ ticket: TimelineTicket, in table: TicketTable) {
        let row = table.row(of: ticket.ticket)
        object { writer in
            writer.member("number", ticket.ticket)
            writer.member("title", row.map { table.title($0) })
            writer.member("state", row.map { table.state($0).word })
            writer.member("assignee", row.flatMap { table.assignee($0) })
            writer.member("distanceSeconds", ticket.distance / 1000)
            writer.member("by", ticket.person)
            writer.member("events", ticket.eventCount)
            writer.key("nearest")
            if let entry = ticket.nearest { writer.entry(entry) } else { writer.null() }
            writer.objects("inProgress", ticket.work) { writer, span in
                writer.member("by", span.person)
                writer.member("from", span.from.rfc3339)
                writer.member("until", span.until?.rfc3339)
            }
        }
    }
}
