import EventStore
import TicketModel

extension TicketDesk {
    /// Changes what tickets say, in one event; writes nothing where nothing changes, or where `isWanted`, asked of the
    /// tickets as they are under the store's lock, says so.
    func edit(
        _ tickets: [TicketNumber], _ edit: TicketEdit,
        ifWanted isWanted: (TicketTable) throws(DeskError) -> Bool = { _ throws(DeskError) in true }
    ) throws(DeskError) -> Receipt {
        var operations: [Operation] = []
        var before: TicketTable?
        let event = try write(needing: .table) { (context) throws(DeskError) in
            guard try isWanted(context.table) else { return [] }
            for ticket in tickets {
                guard let row = context.table.row(of: ticket) else { throw DeskError.noTicket(ticket) }
                try checkFields(of: ticket, after: edit, context.table.fields(row))
            }
            before = context.table
            operations = edit.operations(on: tickets, in: context.table)
            try demandMayUnrequire(operations, in: context.table, countingRequests: true)
            for operation in operations {
                try checked(as: Self.word(for: operation)) { () throws(MalformedField) in try operation.validate() }
            }
            return operations
        }
        let touched = Set(operations.flatMap(\.tickets))
        let changed = tickets.filter { touched.contains($0) }
        let summary = Summary.edited(operations, tickets: tickets, changed: changed, today: today())
        return Receipt(tickets: tickets, changed: changed, summary: summary, event: event)
            .sayingWhatIsVoid(in: table, before: before)
    }

    /// What an operation changes, for a person.
    private static func word(for operation: Operation) -> String? {
        switch operation {
        case .setTitle: "title"
        case .setDescription: "description"
        case .setRequester: "requester"
        default: nil
        }
    }

    /// The last event that changed a ticket by one of these operations.
    func lastChange(of ticket: TicketNumber, by names: [String]) -> CommittedEvent? {
        (try? store?.history(of: ticket))?.last { event in
            event.event.operations.contains { names.contains($0.name) && $0.tickets.contains(ticket) }
        }
    }

    /// Throws `malformed` where a ticket would get more free fields than one can have.
    private func checkFields(
        of ticket: TicketNumber, after edit: TicketEdit, _ fields: FieldRecord
    ) throws(DeskError) {
        guard !edit.fields.isEmpty else { return }
        let gone = edit.clearedFields.count { fields[$0.text] != nil && edit.fields[$0.text] == nil }
        let new = edit.fields.entries.count { fields[$0.key] == nil }
        guard fields.entries.count - gone + new > TextBounds.fields else { return }
        throw DeskError(
            .malformed, "\(ticket) would have more than \(TextBounds.fields) fields",
            hint: "remove some with --unset KEY")
    }
}
