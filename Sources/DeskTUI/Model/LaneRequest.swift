public import TicketModel

/// Lanes to be sorted: all that is needed for it, so that it can be done elsewhere while keys are taken.
public struct LaneRequest: Sendable {
    /// Tells the answer from those to requests before it.
    public let number: Int
    let table: TicketTable
    let grouping: LaneGrouping
    let filter: CompiledFilter
    /// What the filter leaves out because it is finished, if the reader searches for something.
    let hidden: CompiledFilter?
    let members: [Name]
    let me: Name

    /// Sorts; nil if it was cancelled.
    public func lanes(isCancelled: () -> Bool = { false }) -> LaneIndex? {
        LaneIndex(table, grouping: grouping, filter: filter, members: members, me: me, isCancelled: isCancelled)
    }

    /// Counts what is left out; nil if nothing is, or it was cancelled.
    public func hiddenHits(isCancelled: () -> Bool = { false }) -> HiddenHits? {
        hidden.flatMap { HiddenHits($0, in: table, isCancelled: isCancelled) }
    }
}

/// What follows once lanes that were asked for are there.
struct AwaitedLanes: Sendable {
    enum Cause: Sendable {
        /// Another filter: the ticket that it began from is selected again as soon as it is in view.
        case filter(preferring: TicketNumber?)
        /// The same tickets by another order, or more or fewer of them.
        case view(isRegrouped: Bool)
        /// Another day, other members: no wish of the reader, whose selection stays.
        case news(revealing: Bool)
    }

    let number: Int
    let cause: Cause
    /// Whether the number of matches is to be said.
    var saysCount = false
    /// What has changed in the table since.
    var changed: [Row] = []
}

/// A count of what is left out that has been asked for.
struct AwaitedHits: Sendable {
    let number: Int
    /// What has changed in the table since.
    var changed: [Row] = []
}
