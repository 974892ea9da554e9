extension TicketEdit {
    /// What the edit makes of these tickets: operations that hold just what changes for each, so that their inverses
    /// restore it; none for what is so already. Tickets that the table does not have are passed over.
    public func operations(on tickets: [TicketNumber], in table: TicketTable) -> [Operation] {
        let found: [(ticket: TicketNumber, row: Row)] = tickets.compactMap { ticket in
            table.row(of: ticket).map { (ticket, $0) }
        }
        return scalars(found, table) + tags(found, table) + hosts(found, table)
            + requirements(found, table) + fields(found, table)
    }

    private typealias Found = [(ticket: TicketNumber, row: Row)]

    private func scalars(_ found: Found, _ table: TicketTable) -> [Operation] {
        var operations: [Operation] = []
        if let title = title.map({ TextBounds.oneLine($0) }) {
            let (tickets, was) = differing(found, { table.title($0) }, { !$0.hasSameBytes(as: title) })
            if !tickets.isEmpty { operations.append(.setTitle(SetTitle(tickets: tickets, to: title, was: was))) }
        }
        if let description {
            let (tickets, was) = differing(found, { table.description($0) }, { !$0.hasSameBytes(as: description) })
            if !tickets.isEmpty {
                operations.append(.setDescription(SetDescription(tickets: tickets, to: description, was: was)))
            }
        }
        if let priority {
            let (tickets, was) = differing(found, { table.priority($0) }, { $0 != priority })
            if !tickets.isEmpty {
                operations.append(.setPriority(SetPriority(tickets: tickets, to: priority, was: was)))
            }
        }
        if let due {
            let (tickets, was) = differing(found, { table.due($0) }, { $0 != due.value })
            if !tickets.isEmpty { operations.append(.setDue(SetDue(tickets: tickets, to: due.value, was: was))) }
        }
        if let requester {
            let (tickets, was) = differing(found, { table.requester($0) }, { $0 != requester.value })
            if !tickets.isEmpty {
                operations.append(.setRequester(SetRequester(tickets: tickets, to: requester.value, was: was)))
            }
        }
        return operations
    }

    /// The tickets whose value is not what is wanted, and those values.
    private func differing<Value>(
        _ found: Found, _ value: (Row) -> Value, _ differs: (Value) -> Bool
    ) -> (tickets: [TicketNumber], was: [Value]) {
        var tickets: [TicketNumber] = []
        var was: [Value] = []
        for (ticket, row) in found {
            let old = value(row)
            guard differs(old) else { continue }
            tickets.append(ticket)
            was.append(old)
        }
        return (tickets, was)
    }

    private func tags(_ found: Found, _ table: TicketTable) -> [Operation] {
        let changes = sets(found, { table.tags($0) }, add: addedTags, remove: removedTags)
        return changes.map { .changeTags(ChangeTags(tickets: $0.tickets, add: $0.value.add, remove: $0.value.remove)) }
    }

    private func hosts(_ found: Found, _ table: TicketTable) -> [Operation] {
        let changes = sets(found, { table.hosts($0) }, add: addedHosts, remove: removedHosts)
        return changes.map {
            .changeHosts(ChangeHosts(tickets: $0.tickets, add: $0.value.add, remove: $0.value.remove))
        }
    }

    private func requirements(_ found: Found, _ table: TicketTable) -> [Operation] {
        func names(_ requirements: Set<Requirement>) -> [Name] { requirements.map { Name($0.rawValue) } }
        func requirements(_ names: [Name]) -> Set<Requirement> {
            Set(names.compactMap { Requirement(rawValue: $0.text) })
        }
        let changes = sets(
            found, { names(table.requirements($0)) }, add: names(addedRequirements), remove: names(removedRequirements))
        return changes.map {
            .changeRequirements(
                ChangeRequirements(
                    tickets: $0.tickets, add: requirements($0.value.add), remove: requirements($0.value.remove)))
        }
    }

    private struct SetChange: Hashable {
        let add: [Name]
        let remove: [Name]
    }

    /// What sets of names really get and lose, by the change.
    private func sets(
        _ found: Found, _ names: (Row) -> [Name], add: [Name], remove: [Name]
    ) -> [(value: SetChange, tickets: [TicketNumber])] {
        if add.isEmpty && remove.isEmpty { return [] }
        let gone = Set(remove)
        let wanted = add.filter { !gone.contains($0) }.sortedSet
        let changes = found.map { _, row in
            let has = Set(names(row))
            return SetChange(
                add: wanted.filter { !has.contains($0) }, remove: gone.filter { has.contains($0) }.sorted())
        }
        return grouped(found.map(\.ticket), by: changes).filter { !($0.value.add.isEmpty && $0.value.remove.isEmpty) }
    }

    private struct FieldsChange: Hashable {
        let set: FieldRecord
        let clear: [Name]
    }

    private func fields(_ found: Found, _ table: TicketTable) -> [Operation] {
        if fields.isEmpty && clearedFields.isEmpty { return [] }
        let before = found.map { table.fields($0.row) }
        let changes = before.map { has in
            FieldsChange(
                set: FieldRecord(fields.entries.filter { has[$0.key] != $0.value }),
                clear: clearedFields.filter { has[$0.text] != nil && fields[$0.text] == nil }.sortedSet)
        }
        let former = Dictionary(zip(found.map(\.ticket), before), uniquingKeysWith: { first, _ in first })
        return grouped(found.map(\.ticket), by: changes).compactMap { group in
            if group.value.set.isEmpty && group.value.clear.isEmpty { return nil }
            let keys = Set(group.value.set.entries.map { Name($0.key) } + group.value.clear)
            let was = group.tickets.map { ticket in
                FieldRecord((former[ticket]?.entries ?? []).filter { keys.contains(Name($0.key)) })
            }
            return .setFields(
                SetFields(tickets: group.tickets, set: group.value.set, clear: group.value.clear, was: was))
        }
    }
}
