public import TicketModel

/// A tab of the header: what the board shows.
public enum Tab: Hashable, Sendable {
    /// The tickets of the whole desk.
    case desk
    /// Those that a saved view asks for.
    case view(Name)
}

/// By what the reader has sorted a tab, if not by what its view says.
enum SortChoice: Hashable, Sendable {
    /// The order of work.
    case work
    case by(FilterSort)

    var sort: FilterSort? {
        if case .by(let sort) = self { return sort }
        return nil
    }
}

/// How a tab is left and found again.
struct TabLook: Hashable, Sendable {
    var grouping: LaneGrouping
    var sort: SortChoice?
    /// What was typed to narrow it.
    var text = ""
}
