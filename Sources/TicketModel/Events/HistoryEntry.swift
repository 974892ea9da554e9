/// One thing that was done with one ticket, in words.
public struct HistoryEntry: Hashable, Sendable {
    /// The event that did it.
    public var event: CommittedEvent
    /// What was done, to follow the person's name: `took it`, `set priority high`.
    public var did: String
    /// The note, reason, comment or replaced value that goes with it; empty if there is none.
    public var detail: String
    /// Whether it brought a comment, evidence or an approval that has been withdrawn since.
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
        entries(of: event, about: ticket, isWithdrawn: false)
    }

    private static func entries(
        of event: CommittedEvent, about ticket: TicketNumber, isWithdrawn: Bool
    ) -> [HistoryEntry] {
        event.event.operations.compactMap { operation in
            guard operation.tickets.contains(ticket) else { return nil }
            let words = HistoryWords(ticket: ticket, actor: event.actor, isUndo: event.event.undoes != nil)
            let (did, detail) = words.words(for: operation)
            return HistoryEntry(
                event: event, did: did, detail: detail, isWithdrawn: isWithdrawn && operation.brings != nil)
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

    /// What events did with a ticket, in their order; what a later one withdrew is marked.
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
        var done: [EventID: (did: String, undoes: EventID?)] = [:]
        return events.flatMap { event in
            entries(of: event, about: ticket, isWithdrawn: withdrawn.contains(event.event.id)).map { entry in
                var entry = entry
                if entry.did == HistoryWords.undid, let words = undoing(event, done) { entry.did = words }
                if done[event.event.id] == nil { done[event.event.id] = (entry.did, event.event.undoes) }
                return entry
            }
        }
    }

    /// `undid: took it`, or `did again: took it` of what takes that back; nil if what is taken back is not among what was done.
    private static func undoing(
        _ event: CommittedEvent, _ done: [EventID: (did: String, undoes: EventID?)]
    ) -> String? {
        var target = event.event.undoes.flatMap { done[$0] }
        var isUndone = true
        // Each step leads to an event before it, of which there is an end.
        while let next = target?.undoes {
            target = done[next]
            isUndone.toggle()
        }
        return target.map { "\(isUndone ? "undid" : "did again"): \($0.did)" }
    }
}
