import TerminalUI
import TicketModel

extension BoardModel {
    mutating func openFilter() -> [Effect] {
        dialog = .filter(FilterEntry(field: TextField(filter.text), before: filter.text, selected: selected))
        return []
    }

    /// While it is typed the last valid filter stays.
    mutating func applyFilter(_ entry: FilterEntry) {
        var entry = entry
        do throws(FilterError) {
            let parsed = try Filter(parsing: entry.field.text)
            entry.trouble = nil
            filter.text = entry.field.text.trimmed
            filter.filter = parsed
            showFiltered(preferring: entry.selected)
        } catch {
            entry.trouble = error.description
        }
        dialog = .filter(entry)
    }

    /// Sets a filter that is known to be one.
    mutating func setFilter(_ text: String, preferring ticket: TicketNumber? = nil) {
        guard let parsed = try? Filter(parsing: text) else { return }
        filter.text = text
        filter.filter = parsed
        showFiltered(preferring: ticket)
    }

    private mutating func showFiltered(preferring ticket: TicketNumber?) {
        rebuildLanes()
        cardScroll = [:]
        if let ticket, place(of: ticket) != nil {
            select(ticket)
        } else {
            passSelectionOn()
        }
    }

    mutating func keepFilter() -> [Effect] {
        guard case .filter(let entry) = dialog else { return [] }
        if let trouble = entry.trouble {
            status = Status(kind: .refused, text: trouble)
            return []
        }
        dialog = nil
        if filter.isActive {
            let count = lanes.lanes.indices.reduce(0) { $0 + lanes.count(in: $1) }
            status = Status(
                kind: .note, text: "\(count) \(count == 1 ? "ticket matches" : "tickets match") · Esc clears the filter"
            )
        }
        return []
    }

    mutating func dropFilter() -> [Effect] {
        guard case .filter(let entry) = dialog else { return [] }
        dialog = nil
        if entry.before != filter.text { setFilter(entry.before, preferring: entry.selected) }
        return []
    }
}
