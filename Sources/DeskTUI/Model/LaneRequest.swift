public import TicketModel

/// Lanes to be sorted: all that is needed for it, so that it can be done elsewhere while keys are taken.
public struct LaneRequest: Sendable {
    /// Tells the answer from those to requests before it.
    public let number: Int
    let table: TicketTable
    let grouping: LaneGrouping
    let filter: CompiledFilter
    let members: [Name]
    let me: Name

    /// Sorts; nil if it was cancelled.
    public func lanes(isCancelled: () -> Bool = { false }) -> LaneIndex? {
        LaneIndex(table, grouping: grouping, filter: filter, members: members, me: me, isCancelled: isCancelled)
    }
}

/// What follows once lanes that were asked for are there.
struct AwaitedLanes: Sendable {
    enum Cause: Sendable {
        /// Another filter: the ticket that it began from is selected again as soon as it is in view.
        case filter(preferring: TicketNumber?)
        /// The same tickets by another order, or more or fewer of them.
        case view(isRegrouped: Bool)
    }

    let number: Int
    let cause: Cause
    /// Whether the number of matches is to be said.
    var saysCount = false
    /// What has changed in the table since.
    var changed: [Row] = []
}
