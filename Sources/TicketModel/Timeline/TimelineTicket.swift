/// A ticket that was worked on around a moment: something was done with it, or it was in progress.
public struct TimelineTicket: Hashable, Sendable {
    /// Which one.
    public let ticket: TicketNumber
    /// What was done with it in the window nearest to the moment, else what ran for it then; nil if it was in progress all
    /// through the window.
    public let nearest: HistoryEntry?
    /// How many events it has in the window.
    public let eventCount: Int
    /// When it was in progress, as far as that overlaps the window.
    public let work: [WorkSpan]
    /// From the moment to the nearest event in the window, in milliseconds, less than 0 before it; to the nearest end of
    /// its time in progress if there is none.
    public let distance: Int64

    /// What a ticket's events, in order, say of a window; nil if nothing was done with it then.
    public init?(_ ticket: TicketNumber, events: [CommittedEvent], in window: TimelineWindow) {
        let inside = events.filter { window.contains($0.event.at) }
        work = WorkSpan.spans(of: ticket, in: events).filter { $0.overlaps(window) }
        self.ticket = ticket
        eventCount = inside.count
        // Of two that are equally far the later one counts: it says how things stood.
        let best = inside.reversed().min {
            window.distance(to: $0.event.at).magnitude < window.distance(to: $1.event.at).magnitude
        }
        // What ran then was done then, though its event is of when it ended.
        let running = best == nil ? WorkSpan.lastRun(for: ticket, overlapping: window, in: events) : nil
        nearest = (best ?? running?.event).flatMap { Self.entry(of: $0, about: ticket) }
        if let best {
            distance = window.distance(to: best.event.at)
        } else if let span = running?.span {
            let ends = [span.from, span.until ?? span.from].map { window.distance(to: $0) }
            distance = ends.min { $0.magnitude < $1.magnitude } ?? 0
        } else {
            let ends = work.flatMap { [$0.from, $0.until].compactMap(\.self) }.map { window.distance(to: $0) }
            guard let nearest = ends.min(by: { $0.magnitude < $1.magnitude }) else { return nil }
            distance = nearest
        }
    }

    /// Who did it, or worked on it then.
    public var person: Name? { nearest?.event.actor ?? work.last?.person }

    /// All that one event did with the ticket, on one line.
    private static func entry(of event: CommittedEvent, about ticket: TicketNumber) -> HistoryEntry? {
        let entries = HistoryEntry.entries(of: event, about: ticket)
        guard var all = entries.first else { return nil }
        all.did = entries.map(\.did).joined(separator: ", ")
        if entries.count > 1 { all.detail = "" }
        return all
    }
}

extension TimelineTicket: Comparable {
    /// Whether a ticket is nearer than another: first those with an event in the window, then those in progress all
    /// through it.
    public static func < (left: TimelineTicket, right: TimelineTicket) -> Bool {
        if (left.nearest == nil) != (right.nearest == nil) { return right.nearest == nil }
        if left.distance.magnitude != right.distance.magnitude {
            return left.distance.magnitude < right.distance.magnitude
        }
        return left.ticket < right.ticket
    }
}
