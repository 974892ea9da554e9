import TerminalUI
import TicketDesk
import TicketModel

@testable import DeskTUI

/// A store without a disk: events folded into a table, in UTC, on one Friday morning.
struct TestStore {
    static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(days: 0)
    static let start = Timestamp(startOf: today).adding(milliseconds: 8 * 3_600_000)

    private(set) var fold = TicketFold()
    private(set) var events: [CommittedEvent] = []
    private var id: UInt64 = 0
    /// What is kept as evidence.
    var contents: [Digest: [UInt8]] = [:]
    /// The moment of the next event.
    var now = TestStore.start

    var table: TicketTable { fold.table }

    static func number(_ serial: UInt64) -> TicketNumber {
        TicketNumber(site: .first, serial: serial)!  // the tests count from 1
    }

    func row(_ serial: UInt64) -> Row {
        table.row(of: Self.number(serial)) ?? Row(rawValue: 0)
    }

    @discardableResult
    mutating func write(_ operations: [Operation], by actor: Name = "bo", via: Via = .cli, ago minutes: Int64 = 0)
        -> [Row]
    {
        id += 1
        let event = Event(
            id: EventID(high: 0, low: id), at: now.adding(milliseconds: -minutes * 60_000), via: via,
            operations: operations)
        let author = Author(writer: WriterID(site: .first, uid: 1000), login: actor, host: "jump1")
        let committed = CommittedEvent(order: id, sequence: id, author: author, event: event)
        events.append(committed)
        return fold.apply(committed)
    }

    @discardableResult
    mutating func capture(
        _ serial: UInt64, _ draft: TicketDraft, _ standing: Standing? = nil, by actor: Name = "bo",
        ago minutes: Int64 = 0
    ) -> [Row] {
        write(
            [.create(CreateTicket(number: Self.number(serial), draft: draft, standing: standing))], by: actor,
            ago: minutes)
    }

    @discardableResult
    mutating func move(
        _ serial: UInt64, _ verb: Verb, to standing: Standing, by actor: Name = "bo", note: String? = nil,
        ago minutes: Int64 = 0
    ) -> [Row] {
        let was = table.standing(row(serial))
        let transition = Transition(
            tickets: [Self.number(serial)], verb: verb, to: standing, was: [was], note: note)
        return write([.transition(transition)], by: actor, ago: minutes)
    }

    @discardableResult
    mutating func comment(_ serial: UInt64, _ text: String, by actor: Name = "bo", ago minutes: Int64 = 0) -> [Row] {
        write([.comment(AddComment(tickets: [Self.number(serial)], text: text))], by: actor, ago: minutes)
    }

    /// Keeps evidence; its digest is made up.
    mutating func attach(
        _ kind: EvidenceKind, _ bytes: [UInt8], total: UInt64? = nil, to serial: UInt64, by actor: Name,
        ago minutes: Int64 = 0
    ) {
        let digest = Digest(bytes: [UInt8](repeating: UInt8(truncatingIfNeeded: id), count: 32))!
        contents[digest] = bytes
        let evidence = AddEvidence(
            tickets: [Self.number(serial)], kind: kind, bytes: total ?? UInt64(bytes.count), kept: UInt64(bytes.count),
            digest: digest)
        write([.evidence(evidence)], by: actor, ago: minutes)
    }

    func history(of number: TicketNumber) -> [HistoryEntry] {
        HistoryEntry.entries(of: events, about: number)
    }
}
