import TicketModel

/// Which tickets the board shows.
struct FilterState: Sendable {
    /// As typed; empty is the usual view.
    var text = ""
    /// The last text that parsed.
    var filter: Filter
    /// Whether a view without `state:` or `is:` shows finished tickets too, lanes by person and lanes by state each for itself.
    var showsFinished: [LaneGrouping: Bool] = [.person: false, .state: true]

    var isActive: Bool { !text.isEmpty }
}
