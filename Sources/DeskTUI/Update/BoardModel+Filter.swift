import TicketDesk
import TerminalUI
import TicketModel

extension BoardModel {
    mutating func openFilter() -> [Effect] {
        dialog = .filter(FilterEntry(field: TextField(filter.text), before: filter.text, selected: selected))
        return []
    }

    /// While it is typed the last valid filter stays.
    mutating func applyFilter(_ entry: FilterEntry) -> [Effect] {
        var entry = entry
        var effects: [Effect] = []
        do throws(FilterError) {
            let parsed = try Filter(parsing: entry.field.text) { [filterClock] in filterClock }
            entry.trouble = nil
            filter.text = entry.field.text.trimmed
            filter.filter = parsed
            effects = sortLanes(for: .filter(preferring: entry.selected))
        } catch {
            entry.trouble = error.description
        }
        dialog = .filter(entry)
        return effects
    }

    private var filterClock: FilterClock {
        FilterClock(now: now, today: today, secondsFromUTC: localTime(now).offset)
    }

    /// Sets a filter that is known to be one.
    mutating func setFilter(_ text: String, preferring ticket: TicketNumber? = nil) -> [Effect] {
        guard let parsed = try? Filter(parsing: text) else { return [] }
        filter.text = text
        filter.filter = parsed
        return sortLanes(for: .filter(preferring: ticket))
    }

    mutating func keepFilter() -> [Effect] {
        guard case .filter(let entry) = dialog else { return [] }
        if let trouble = entry.trouble {
            status = Status(kind: .refused, text: trouble)
            return []
        }
        dialog = nil
        awaitedLanes?.saysCount = true
        if awaitedLanes == nil { sayCount() }
        return []
    }

    /// How many tickets the filter has left.
    mutating func sayCount() {
        guard filter.isActive else { return }
        let count = lanes.total
        status = Status(
            kind: .note,
            text: "\(count) \(count == 1 ? "ticket matches" : "tickets match") · \(key("back")) clears the filter")
    }

    mutating func dropFilter() -> [Effect] {
        guard case .filter(let entry) = dialog else { return [] }
        dialog = nil
        return entry.before == filter.text ? [] : setFilter(entry.before, preferring: entry.selected)
    }
}
