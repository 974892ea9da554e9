import TicketModel

/// A small store's table and history, made event by event.
struct Sample {
    /// 2026-11-23T09:41:00Z.
    static let start = Timestamp(milliseconds: 1_795_426_860_000)

    private var fold = TicketFold()
    private(set) var events: [CommittedEvent] = []

    var table: TicketTable { fold.table }

    /// Writes one event, a minute after the last; gives the tickets' table as it is then.
    mutating func write(_ operations: Operation..., by login: Name = "ana", for person: Name? = nil, via: Via = .cli) {
        let order = UInt64(events.count + 1)
        let event = CommittedEvent(
            order: order, sequence: order,
            author: Author(writer: WriterID(site: .first, uid: 1000), login: login, host: "web01"),
            event: Event(
                id: EventID(high: 0xABCD, low: order), at: Self.start.adding(milliseconds: Int64(order - 1) * 60_000),
                via: via, onBehalfOf: person, operations: operations))
        events.append(event)
        fold.apply(event)
    }

    /// Captures a ticket with the next number.
    mutating func add(_ title: String, by login: Name = "ana", _ fill: (inout TicketDraft) -> Void = { _ in }) {
        var draft = TicketDraft(title: title)
        fill(&draft)
        write(.create(CreateTicket(number: Self.number(UInt64(table.count + 1)), draft: draft)), by: login)
    }

    /// Changes where a ticket stands.
    mutating func move(
        _ serial: UInt64, _ verb: Verb, to standing: Standing, note: String? = nil, by login: Name = "ana"
    ) {
        let number = Self.number(serial)
        let was = table.standing(row(serial))
        for transition in Transition.grouping([(number, was, standing)], verb: verb, note: note) {
            write(.transition(transition), by: login)
        }
    }

    func row(_ serial: UInt64) -> Row {
        guard let row = table.row(of: Self.number(serial)) else {
            preconditionFailure("no ticket \(serial) in the sample")
        }
        return row
    }

    func history(_ serial: UInt64) -> [HistoryEntry] {
        HistoryEntry.entries(
            of: events.filter { $0.event.operations.contains { $0.tickets.contains(Self.number(serial)) } },
            about: Self.number(serial))
    }

    static func number(_ serial: UInt64) -> TicketNumber {
        guard let number = TicketNumber(site: .first, serial: serial) else {
            preconditionFailure("no number \(serial)")
        }
        return number
    }

    /// A team's morning: a master with two parts, a request in progress, and one with a title that is out for trouble.
    static var morning: Sample {
        var sample = Sample()
        sample.add("Move mail to the new host") { $0.tags = ["mail"] }
        sample.add("Order rails") { draft in
            draft.master = number(1)
            draft.priority = .low
        }
        sample.add("Install the host") { draft in
            draft.master = number(1)
            draft.needs = [number(2)]
            draft.hosts = ["mail2"]
        }
        sample.add("VPN token of bob expired", by: "bo") { draft in
            draft.description = "He is on the road.\nCall back: 555-0199"
            draft.priority = .urgent
            draft.requester = "bob"
            draft.tags = ["vpn", "auth"]
            draft.due = CivilDate(year: 2026, month: 11, day: 20)
            draft.key = "vpn-bob"
        }
        sample.add("\u{1B}[2Jred \u{202E}desrever 日本語 tab\there")
        sample.move(4, .start, to: .inProgress(by: "bo"), by: "bo")
        sample.write(
            .comment(AddComment(tickets: [number(4)], text: "New token sent.\nHe tries it \u{1B}[5mtonight.")), by: "bo"
        )
        sample.move(2, .resolve, to: .resolved(by: "ana"))
        return sample
    }
}
