import TicketModel

@testable import EventStore

/// Two colleagues at work on one store, in an order that a seed replays.
struct RandomWork {
    var numbers: SeededNumbers

    /// So many actions, by turns of one or the other.
    mutating func work(_ count: Int, in stores: [EventStore]) throws {
        for _ in 0..<count {
            guard let store = stores.randomElement(using: &numbers) else { return }
            let table = try current(store)
            let content = EventContent(via: .cli, operations: [operation(on: table)])
            _ = try store.write(needing: .table) { (context: inout WriteContext) throws(Never) in
                if case .create(let create) = content.operations[0], let number = context.takeNumber() {
                    return [
                        EventContent(
                            via: .tui, operations: [.create(CreateTicket(number: number, draft: create.draft))])
                    ]
                }
                return [content]
            }
        }
    }

    private func current(_ store: EventStore) throws -> TicketTable {
        _ = try store.refresh()
        return store.table
    }

    private mutating func operation(on table: TicketTable) -> TicketModel.Operation {
        if chance(5) { return teamOperation(on: table) }
        guard table.count > 0, let row = table.rows.randomElement(using: &numbers), chance(60) else {
            return .create(CreateTicket(number: TicketNumber(site: .first, serial: 1)!, draft: draft(table)))
        }
        let ticket = table.number(row)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: return .comment(AddComment(tickets: [ticket], text: words()))
        case 1:
            return .changeTags(
                ChangeTags(
                    tickets: [ticket], add: [["vpn", "tls", "disk"].randomElement(using: &numbers)!], remove: []))
        case 2:
            return .setTitle(SetTitle(tickets: [ticket], to: words(), was: [table.title(row)]))
        default:
            let standings: [Standing] = [
                .open, .assigned(to: "ana"), .inProgress(by: "bo"), .resolved(by: "ana"),
                .closed(.done, assignee: "bo"),
            ]
            let (was, to) = (table.standing(row), standings.randomElement(using: &numbers)!)
            let verb = Verb.leading(from: was, to: to)
            return .transition(Transition(tickets: [ticket], verb: verb, to: to, was: [was]))
        }
    }

    private mutating func teamOperation(on table: TicketTable) -> TicketModel.Operation {
        if chance(50) {
            let view = SavedView(name: "vpn", filter: words())
            return .setView(SetView(view: "vpn", to: chance(70) ? view : nil, was: table.team.view("vpn") ?? view))
        }
        let was = table.team["ana"]
        var member = was
        member.isListed.toggle()
        if chance(50) { member.mail = words() }
        return .setMember(SetMember(to: member, was: was))
    }

    private mutating func draft(_ table: TicketTable) -> TicketDraft {
        var draft = TicketDraft(title: words())
        if chance(30) { draft.description = words() }
        if chance(40) { draft.tags = ["vpn", "mail"] }
        if chance(20) { draft.key = ["disk-full", "cert-old"].randomElement(using: &numbers) }
        if chance(20) { draft.fields = ["rack": .text("b4")] }
        if chance(30), let row = table.rows.randomElement(using: &numbers) { draft.master = table.number(row) }
        if chance(30), let row = table.rows.randomElement(using: &numbers) { draft.needs = [table.number(row)] }
        return draft
    }

    private mutating func words() -> String {
        (0...Int.random(in: 0..<8, using: &numbers)).map { _ in
            ["VPN", "token", "Überlauf", "nginx", "502", "straße", "日本"].randomElement(using: &numbers)!
        }.joined(separator: " ")
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }
}

/// All that a store answers.
struct Answers: Hashable {
    var tickets: [Ticket]
    var histories: [[CommittedEvent]]
    var found: [[Row]?]
    var people: [Name]
    var team: Team
    var resolvedAt: [Timestamp?]
    var openKeys: [Row?]
    var lastOrder: UInt64

    init(_ store: EventStore) throws {
        _ = try store.refresh()
        let table = store.table
        tickets = table.rows.map { table.ticket($0) }
        histories = try tickets.map { try store.history(of: $0.number) }
        found = try ["", "is:active", "vpn", "tag:vpn", "to:ana", "is:blocked", "state:closed", "is:master"].map {
            text in
            let filter = try Filter(parsing: text)
            return CompiledFilter(
                filter, in: table, me: "ana",
                on: FilterClock(now: Timestamp(milliseconds: 1 << 40), today: CivilDate(days: 20_000))
            ).rows(in: table)
        }
        people = table.people
        team = table.team
        resolvedAt = table.rows.map { table.resolvedAt($0) }
        openKeys = ["disk-full", "cert-old", "none"].map { table.row(ofOpenKey: $0) }
        lastOrder = table.lastOrder
    }
}
