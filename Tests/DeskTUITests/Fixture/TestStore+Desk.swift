import TicketModel

@testable import TicketDesk

/// The desk's answers, from memory.
extension TestStore {
    mutating func perform(_ action: Action, by actor: Name) -> (Receipt, [Row]) {
        switch action {
        case .capture(let draft, let takeIt):
            let last = table.rows.map { table.number($0).serial }.max() ?? 0
            let assignee = takeIt ? actor : draft.assignee
            let rows = capture(last + 1, draft, assignee.map { .assigned(to: $0) }, by: actor)
            return (receipt([Self.number(last + 1)], "\(last + 1) captured"), rows)
        case .verb(let verb, let tickets, let assignee, let note, let reason, let force):
            let request = VerbRequest(
                verb: verb, actor: actor, assignee: assignee, note: note, reason: reason, force: force)
            var moved: [(ticket: TicketNumber, was: Standing, to: Standing)] = []
            for ticket in tickets {
                let was = table.standing(row(ticket.serial))
                guard case .change(let to, _) = outcome(of: request, on: ticket, standing: was) else { continue }
                moved.append((ticket, was, to))
            }
            guard !moved.isEmpty else {
                return (Receipt(tickets: tickets, changed: [], summary: "nothing", event: nil), [])
            }
            let transitions = Transition.grouping(moved, verb: verb, note: note ?? reason)
            let rows = write(transitions.map { .transition($0) }, by: actor)
            let receipt = Receipt(
                tickets: tickets, changed: moved.map(\.ticket), summary: "\(tickets[0]) \(verb.rawValue)",
                event: events.last)
            return (receipt, rows)
        case .comment(let tickets, let text):
            let rows = write([.comment(AddComment(tickets: tickets, text: text))], by: actor)
            return (receipt(tickets, "\(tickets[0]) commented"), rows)
        case .decide(let decision, let tickets, let note):
            let digests = tickets.map { table.approvalDigest(row($0.serial)) }
            let body = SetApproval(tickets: tickets, decision: decision, digests: digests, note: note)
            let require = TicketModel.Operation.changeRequirements(
                ChangeRequirements(tickets: tickets, add: [.approval]))
            let rows = write((decision == .requested ? [require] : []) + [.setApproval(body)], by: actor)
            return (receipt(tickets, "\(tickets[0]) \(decision.word)"), rows)
        case .edit(let tickets, let edit):
            let operations = edit.operations(on: tickets, in: table)
            guard !operations.isEmpty else {
                return (Receipt(tickets: tickets, changed: [], summary: "nothing", event: nil), [])
            }
            let rows = write(operations, by: actor)
            let summary = Summary.edited(operations, tickets: tickets, changed: tickets, today: Self.today)
            return (receipt(tickets, summary), rows)
        case .team(let edits):
            let team = table.team
            let operations = edits.map { edit in
                Operation.setMember(SetMember(to: edit.applied(to: team[edit.login]), was: team[edit.login]))
            }
            return (receipt([], "team changed"), write(operations, by: actor))
        case .saveView(let view):
            let was = table.team.view(view.name)
            let rows = write([.setView(SetView(view: view.name, to: view, was: was))], by: actor)
            return (receipt([], "view saved"), rows)
        case .removeView(let name):
            let was = table.team.view(name)
            let rows = write([.setView(SetView(view: name, to: nil, was: was))], by: actor)
            return (receipt([], "view removed"), rows)
        case .renameView(let name, let new):
            guard let was = table.team.view(name) else { return (receipt([], "no such view"), []) }
            let to = SavedView(name: new, filter: was.filter, lanes: was.lanes)
            let bodies = [SetView(view: new, to: to, was: nil), SetView(view: name, to: nil, was: was)]
            let rows = write(bodies.map { .setView($0) }, by: actor)
            return (receipt([], "view renamed"), rows)
        case .link(let relation, let tickets, let others):
            let rows = write(Self.link(relation, tickets, others), by: actor)
            return (receipt(tickets, "\(tickets[0]) linked"), rows)
        case .unlink(let relation, let tickets, let others):
            let rows = write(Self.link(relation, tickets, others, isTied: false), by: actor)
            return (receipt(tickets, "\(tickets[0]) unlinked"), rows)
        }
    }

    mutating func undo(_ receipt: Receipt, by actor: Name) -> (Receipt, [Row]) {
        guard let event = receipt.event?.event else {
            return (Receipt(tickets: [], changed: [], summary: "nothing", event: nil), [])
        }
        let rows = write(event.operations.flatMap { $0.inverse(of: event.id) }, by: actor)
        let undo = Receipt(tickets: receipt.tickets, changed: receipt.changed, summary: "undone", event: events.last)
        return (undo, rows)
    }

    private static func link(
        _ relation: Relation, _ tickets: [TicketNumber], _ others: [TicketNumber], isTied: Bool = true
    ) -> [TicketModel.Operation] {
        let (add, remove) = isTied ? (others, []) : ([], others)
        let was: [TicketNumber?] = Array(repeating: isTied ? nil : others.first, count: tickets.count)
        return switch relation {
        case .needs: [.changeNeeds(ChangeNeeds(tickets: tickets, add: add, remove: remove))]
        case .related: [.changeRelated(ChangeRelated(tickets: tickets, add: add, remove: remove))]
        case .partOf: [.setMaster(SetMaster(tickets: tickets, to: add.first, was: was))]
        case .duplicateOf: [.setDuplicate(SetDuplicate(tickets: tickets, to: add.first, was: was))]
        }
    }

    private func receipt(_ tickets: [TicketNumber], _ summary: String) -> Receipt {
        Receipt(tickets: tickets, changed: tickets, summary: summary, event: events.last)
    }
}
