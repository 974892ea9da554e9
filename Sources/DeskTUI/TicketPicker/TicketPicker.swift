import TerminalUI
import TicketDesk
import TicketModel

/// Choosing the ticket that others need, or are to be part of: letters of a title narrow, numbers are taken as they are.
struct TicketPicker: Sendable {
    /// `needs` or `master`.
    let amendment: Amendment
    let tickets: [TicketNumber]
    let finder: TicketFinder
    var field = TextField()
    /// Which line is chosen; -1 for none, until something is typed or a line gone to.
    var index = -1
    /// What the typed letters leave.
    var found: [Row] = []
}

extension BoardModel {
    /// Opens the picker of what the targets need, or are part of.
    mutating func openTicketPicker(_ amendment: Amendment) -> [Effect] {
        let targets = targets
        guard !targets.isEmpty else { return [] }
        var picker = TicketPicker(amendment: amendment, tickets: targets, finder: TicketFinder(table))
        find(in: &picker)
        dialog = .tickets(picker)
        return []
    }

    /// Finds what the typed letters leave; what the targets are tied to already stands first while nothing is typed.
    func find(in picker: inout TicketPicker) {
        let typed = picker.field.text.trimmed
        let hasLetters = typed.isEmpty || typed.contains { $0.isLetter || $0.isNumber }
        let found = hasLetters ? picker.finder.find(typed, mastersFirst: picker.amendment == .master) : []
        let tied = typed.isEmpty ? self.tied(by: picker.amendment, picker.tickets) : []
        let own = Set(picker.tickets.compactMap { table.row(of: $0) })
        picker.found = tied + found.filter { !tied.contains($0) && !own.contains($0) }
        picker.index = typed.isEmpty ? -1 : 0
    }

    /// What all of the tickets need, or are part of.
    func tied(by amendment: Amendment, _ tickets: [TicketNumber]) -> [Row] {
        let ties = tickets.compactMap { table.row(of: $0) }.map { row -> [TicketNumber] in
            amendment == .needs ? table.ticket(row).needs : table.master(row).map { [table.number($0)] } ?? []
        }
        guard let first = ties.first else { return [] }
        return first.filter { number in ties.allSatisfy { $0.contains(number) } }.compactMap { table.row(of: $0) }
    }

    /// What is typed, if it says by numbers what is meant, and no other line was gone to.
    func typedAnswer(in picker: TicketPicker) -> AmendmentAnswer {
        guard picker.index <= 0 else { return .nothing }
        return answer(picker.field.text, to: picker.amendment, of: picker.tickets)
    }

    /// Ties to the ticket under the bar, or takes the tie away where it is there; numbers that were typed go before it.
    mutating func submitTicketPicker() -> [Effect] {
        guard case .tickets(let picker) = dialog else { return [] }
        let typed = typedAnswer(in: picker)
        if case .action(let action, _) = typed { return [.perform(action)] }
        guard picker.found.indices.contains(picker.index) else {
            var words = "letters of its title, or its number; or go down to one"
            if !picker.field.text.trimmed.isEmpty { words = "no open ticket is called so" }
            if case .trouble(let reason) = typed { words = reason }
            status = Status(kind: .refused, text: words)
            return []
        }
        let row = picker.found[picker.index]
        let relation: Relation = picker.amendment == .needs ? .needs : .partOf
        let number = table.number(row)
        if tied(by: picker.amendment, picker.tickets).contains(row) {
            return [.perform(.unlink(relation, picker.tickets, from: [number]))]
        }
        return [.perform(.link(relation, picker.tickets, to: [number]))]
    }
}
