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
            entry.error = nil
            filter.text = entry.field.text.trimmed
            filter.filter = parsed
            effects = sortLanes(for: .filter(preferring: entry.selected))
        } catch {
            entry.error = error
        }
        dialog = .filter(entry)
        return effects
    }

    var filterClock: FilterClock {
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
        if let error = entry.error {
            status = Status(kind: .refused, text: error.description)
            return []
        }
        dialog = nil
        awaitedLanes?.saysCount = true
        if awaitedLanes == nil { sayCount() }
        return []
    }

    /// How many tickets the filter has left, and how many it would have but for their state.
    mutating func sayCount() {
        guard filter.isActive else { return }
        let count = lanes.total
        status = Status(
            kind: .note, text: "\(count) \(count == 1 ? "ticket matches" : "tickets match")", isCount: true,
            aside: stranger ?? "\(key("back")) clears the filter")
        let hidden = hiddenWords.map { ", \($0): \(key("finished")) shows them" }
        if let hidden { status?.text += hidden }
    }

    /// What the filter names that is not there.
    private var stranger: String? {
        filter.filter.expanded(in: table).strangers(in: table, members: members).first
    }

    /// `12 finished not shown`, if any are.
    var hiddenWords: String? {
        hidden.flatMap { $0.count > 0 ? "\($0.count) finished not shown" : nil }
    }

    mutating func dropFilter() -> [Effect] {
        guard case .filter(let entry) = dialog else { return [] }
        dialog = nil
        return entry.before == filter.text ? [] : setFilter(entry.before, preferring: entry.selected)
    }
}
