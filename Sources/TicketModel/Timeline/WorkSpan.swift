/// A time in which somebody worked on a ticket: it was in progress.
public struct WorkSpan: Hashable, Sendable {
    /// Who had it.
    public let person: Name
    /// When it was started, or captured in progress.
    public let from: Timestamp
    /// When it was paused, handed on or finished; nil if it still is in progress.
    public let until: Timestamp?

    /// A span as said.
    public init(person: Name, from: Timestamp, until: Timestamp?) {
        self.person = person
        self.from = from
        self.until = until
    }

    /// Whether any of it is in the window.
    public func overlaps(_ window: TimelineWindow) -> Bool {
        from < window.until && until.map { $0 > window.from } ?? true
    }

    /// The times in which a ticket was in progress, by its events in order. What two sites did at once counts in the order
    /// in which it is folded.
    public static func spans(of ticket: TicketNumber, in events: [CommittedEvent]) -> [WorkSpan] {
        var spans: [WorkSpan] = []
        var open: (person: Name, from: Timestamp)?
        for event in events {
            for operation in event.event.operations {
                guard let standing = standing(of: ticket, after: operation) else { continue }
                let person = standing.state == .inProgress ? standing.assignee : nil
                if let begun = open, begun.person != person {
                    spans.append(WorkSpan(person: begun.person, from: begun.from, until: event.event.at))
                    open = nil
                }
                if open == nil, let person { open = (person, event.event.at) }
            }
        }
        if let open { spans.append(WorkSpan(person: open.person, from: open.from, until: nil)) }
        return spans
    }

    private static func standing(of ticket: TicketNumber, after operation: Operation) -> Standing? {
        switch operation {
        case .create(let body): body.number == ticket ? body.standing : nil
        case .transition(let body): body.tickets.contains(ticket) ? body.to : nil
        default: nil
        }
    }
}
