/// One thing that was done with one ticket, in words.
public struct HistoryEntry: Hashable, Sendable {
    /// The event that did it.
    public var event: CommittedEvent
    /// What was done, to follow the person's name: `took it`, `set priority high`.
    public var did: String
    /// The note, reason, comment or replaced value that goes with it; empty if there is none.
    public var detail: String
    /// Whether it was a comment that has been withdrawn since.
    public var isWithdrawn: Bool

    /// An entry as said.
    public init(event: CommittedEvent, did: String, detail: String = "", isWithdrawn: Bool = false) {
        self.event = event
        self.did = did
        self.detail = detail
        self.isWithdrawn = isWithdrawn
    }

    /// Both on one line: `closed it — given up: no budget`.
    public var line: String {
        detail.isEmpty ? did : "\(did): \(TextBounds.oneLine(detail))"
    }

    /// What one event did with a ticket, in the order of its operations.
    public static func entries(of event: CommittedEvent, about ticket: TicketNumber) -> [HistoryEntry] {
        event.event.operations.compactMap { operation in
            guard operation.tickets.contains(ticket) else { return nil }
            let words = HistoryWords(ticket: ticket, actor: event.actor, isUndo: event.event.undoes != nil)
            let (did, detail) = words.words(for: operation)
            return HistoryEntry(event: event, did: did, detail: detail)
        }
    }

    /// What one event did that is about no ticket, such as a change of the team, in the order of its operations.
    public static func entriesWithoutTicket(of event: CommittedEvent) -> [HistoryEntry] {
        event.event.operations.filter(\.tickets.isEmpty).map { operation in
            let words = HistoryWords(ticket: nil, actor: event.actor, isUndo: event.event.undoes != nil)
            let (did, detail) = words.words(for: operation)
            return HistoryEntry(event: event, did: did, detail: detail)
        }
    }

    /// What events did with a ticket, in their order; comments that a later one withdrew are marked.
    public static func entries(of events: [CommittedEvent], about ticket: TicketNumber) -> [HistoryEntry] {
        var withdrawn: Set<EventID> = []
        for event in events {
            for operation in event.event.operations where operation.tickets.contains(ticket) {
                switch operation {
                case .withdraw(let body): withdrawn.insert(body.event)
                case .restore(let body): withdrawn.remove(body.event)
                default: break
                }
            }
        }
        return events.flatMap { event in
            entries(of: event, about: ticket).map { entry in
                var entry = entry
                entry.isWithdrawn = entry.did == HistoryWords.commented && withdrawn.contains(event.event.id)
                return entry
            }
        }
    }
}
