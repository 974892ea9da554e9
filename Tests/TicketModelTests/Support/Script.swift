import TicketModel

typealias Operation = TicketModel.Operation

/// A number of the first site.
func ticket(_ serial: UInt64) -> TicketNumber {
    guard let number = TicketNumber(site: .first, serial: serial) else { preconditionFailure("no such serial") }
    return number
}

func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such day") }
    return date
}

/// A fold that is fed by hand.
struct Script {
    var fold = TicketFold()
    var events: [CommittedEvent] = []
    var table: TicketTable { fold.table }

    /// A moment on 2026-11-30, in the middle of which the script begins.
    static let start = Timestamp(startOf: day("2026-11-30")).adding(milliseconds: 43_200_000)

    @discardableResult
    mutating func write(
        _ operations: Operation..., by actor: Name = "ana", at: Timestamp? = nil, undoes: EventID? = nil
    ) -> [Row] {
        write(operations, by: actor, at: at, undoes: undoes)
    }

    @discardableResult
    mutating func write(
        _ operations: [Operation], by actor: Name = "ana", at: Timestamp? = nil, undoes: EventID? = nil
    ) -> [Row] {
        let order = UInt64(events.count + 1)
        let event = Event(
            id: EventID(high: 7, low: order), at: at ?? Self.start.adding(milliseconds: Int64(order) * 1000), via: .cli,
            undoes: undoes, operations: operations)
        let author = Author(writer: WriterID(site: .first, uid: 1000), login: actor, host: "desk1")
        events.append(CommittedEvent(order: order, sequence: order, author: author, event: event))
        return fold.apply(events[events.count - 1])
    }

    /// Captures the next ticket and returns its number.
    @discardableResult
    mutating func capture(
        _ title: String = "fix it", standing: Standing? = nil, by actor: Name = "ana",
        _ change: (inout TicketDraft) -> Void = { _ in }
    ) -> TicketNumber {
        let number = ticket(UInt64(table.count + 1))
        var draft = TicketDraft(title: title)
        change(&draft)
        write(.create(CreateTicket(number: number, draft: draft, standing: standing)), by: actor)
        return number
    }

    mutating func move(_ number: TicketNumber, to standing: Standing) {
        guard let row = table.row(of: number) else { return }
        let was = table.standing(row)
        let verb = Verb.leading(from: was, to: standing)
        write(.transition(Transition(tickets: [number], verb: verb, to: standing, was: [was])))
    }

    func row(_ number: TicketNumber) -> Row {
        guard let row = table.row(of: number) else { preconditionFailure("no ticket \(number)") }
        return row
    }
}

/// All that a table says of a ticket.
struct Described: Hashable {
    var ticket: Ticket
    var parts: [Row]
    var dependents: [Row]
    var counts: [Int]
    var order: UInt64

    static func all(_ table: TicketTable) -> [Described] {
        table.rows.map { row in
            Described(
                ticket: table.ticket(row), parts: table.parts(row), dependents: table.dependents(row),
                counts: [
                    table.unfinishedNeeds(row), table.dependentCount(row), table.partsDone(row), table.partsTotal(row),
                ], order: table.order(row))
        }
    }
}
