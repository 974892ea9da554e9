extension WorkSpan {
    /// The last command that ran for a ticket in a window, as far as its output was kept: its event, and when it ran.
    static func lastRun(
        for ticket: TicketNumber, overlapping window: TimelineWindow, in events: [CommittedEvent]
    ) -> (event: CommittedEvent, span: WorkSpan)? {
        for event in events.reversed() {
            for operation in event.event.operations {
                guard case .evidence(let body) = operation, body.tickets.contains(ticket),
                    case .run(_, _, let milliseconds, _) = body.kind
                else { continue }
                let until = event.event.at
                let from = until.adding(milliseconds: -Int64(clamping: milliseconds))
                let span = WorkSpan(person: event.actor, from: from, until: until)
                if span.overlaps(window) { return (event, span) }
            }
        }
        return nil
    }
}
