import EventStore
import TicketModel

extension TicketDesk {
    /// Ties tickets to others, or takes the tie away; what is so already is left alone, and no event is written if all is.
    func link(
        _ relation: Relation, _ tickets: [TicketNumber], _ others: [TicketNumber], isTied: Bool
    ) throws(DeskError) -> Receipt {
        guard let first = others.first else {
            throw DeskError(.usage, "no other ticket is named", hint: "usher link 42 \(relation.word) 40")
        }
        if isTied, relation.isToOne, others.count > 1 {
            throw DeskError(.usage, "a ticket is \(relation.isTied) at most one other", hint: "name one: \(first)")
        }
        var changed: [TicketNumber] = []
        var before: TicketTable?
        let event = try write(needing: .table) { (context) throws(DeskError) in
            before = context.table
            let links = try TicketLinks(of: tickets, others, in: context.table)
            let operations = isTied ? try links.tying(relation) : links.untying(relation)
            changed = Array(operations.flatMap(\.tickets))
            for operation in operations {
                try checked { () throws(MalformedField) in try operation.validate() }
            }
            return operations
        }
        let summary =
            Summary.linked(relation, tickets, others, changed: changed, isTied: isTied)
            + Summary.moved(event?.event.operations ?? [])
        return Receipt(tickets: tickets, changed: changed, summary: summary, event: event)
            .sayingWhatIsVoid(in: table, before: before)
    }
}

/// Tickets that are to be tied to others, as the table has them.
struct TicketLinks {
    let table: TicketTable
    let rows: [Row]
    let others: [Row]

    init(of tickets: [TicketNumber], _ others: [TicketNumber], in table: TicketTable) throws(DeskError) {
        self.table = table
        rows = try Self.rows(tickets, in: table)
        self.others = try Self.rows(others, in: table)
    }

    private static func rows(_ tickets: [TicketNumber], in table: TicketTable) throws(DeskError) -> [Row] {
        var rows: [Row] = []
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
            rows.append(row)
        }
        return rows
    }

    func tying(_ relation: Relation) throws(DeskError) -> [TicketModel.Operation] {
        let all = Set(others)
        for row in rows where all.contains(row) {
            throw DeskError(
                .refused, "\(table.number(row)) can't be \(relation.isTied) itself", hint: "name another ticket")
        }
        if let cycle = try firstCycle(relation) { throw cycle }
        let original = others.first.map { table.number($0) }
        switch relation {
        case .needs:
            return grouped { row in
                let had = Set(table.needs(row))
                return others.filter { !had.contains($0) }
            }.map { .changeNeeds(ChangeNeeds(tickets: $0.tickets, add: $0.others)) }
        case .related:
            return grouped { row in
                let had = Set(table.related(row))
                return others.filter { !had.contains($0) }
            }.map { .changeRelated(ChangeRelated(tickets: $0.tickets, add: $0.others)) }
        case .partOf: return setting(to: original, rows.filter { table.master($0) != others.first })
        case .duplicateOf:
            return marking(to: original, rows.filter { table.duplicateOf($0) != others.first })
        }
    }

    func untying(_ relation: Relation) -> [TicketModel.Operation] {
        let all = Set(others)
        switch relation {
        case .needs:
            return grouped { row in table.needs(row).filter { all.contains($0) } }
                .map { .changeNeeds(ChangeNeeds(tickets: $0.tickets, remove: $0.others)) }
        case .related:
            return grouped { row in table.related(row).filter { all.contains($0) } }
                .map { .changeRelated(ChangeRelated(tickets: $0.tickets, remove: $0.others)) }
        case .partOf:
            return setting(to: nil, rows.filter { table.master($0).map { all.contains($0) } ?? false })
        case .duplicateOf:
            return marking(to: nil, rows.filter { table.duplicateOf($0).map { all.contains($0) } ?? false })
        }
    }

    private func setting(to master: TicketNumber?, _ rows: [Row]) -> [TicketModel.Operation] {
        if rows.isEmpty { return [] }
        let was = rows.map { table.master($0).map { table.number($0) } }
        return [.setMaster(SetMaster(tickets: rows.map { table.number($0) }, to: master, was: was))]
    }

    private func marking(to original: TicketNumber?, _ rows: [Row]) -> [TicketModel.Operation] {
        if rows.isEmpty { return [] }
        let was = rows.map { table.duplicateOf($0).map { table.number($0) } }
        return [.setDuplicate(SetDuplicate(tickets: rows.map { table.number($0) }, to: original, was: was))]
    }

    /// The tickets by what changes for them, of which there must be something.
    private func grouped(
        _ change: (Row) -> [Row]
    ) -> [(others: [TicketNumber], tickets: [TicketNumber])] {
        var places: [[Row]: Int] = [:]
        var groups: [(others: [TicketNumber], tickets: [TicketNumber])] = []
        for row in rows {
            let others = change(row)
            if others.isEmpty { continue }
            if let place = places[others] {
                groups[place].tickets.append(table.number(row))
            } else {
                places[others] = groups.count
                groups.append((others.map { table.number($0) }, [table.number(row)]))
            }
        }
        return groups
    }

    /// Every ticket would be tied to every other, so that if some of the new ties close a cycle together, one does so
    /// alone.
    private func firstCycle(_ relation: Relation) throws(DeskError) -> DeskError? {
        for row in rows {
            for other in others {
                if let path = table.cycle(of: row, relation, to: other) {
                    return .cycle(path, table.number(row), relation, table.number(other))
                }
            }
        }
        return nil
    }
}

extension DeskError {
    /// `42 can't need 40, as that closes a cycle (42 → 40 → 37 → 42): unlink one of them first`.
    static func cycle(
        _ path: [TicketNumber], _ ticket: TicketNumber, _ relation: Relation, _ other: TicketNumber
    ) -> DeskError {
        let shown = path.map(\.description).joined(separator: " → ")
        return DeskError(
            .refused, "\(ticket) can't \(relation.verb) \(other), as that closes a cycle (\(shown))",
            hint: "unlink one of them first")
    }
}
