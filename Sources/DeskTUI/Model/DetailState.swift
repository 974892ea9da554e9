import TicketDesk
import TicketModel

/// What the detail pane shows of the selected ticket.
struct DetailState: Sendable {
    /// The ticket whose history is held, and the version of the ticket it belongs to.
    var ticket: TicketNumber?
    var order: UInt64 = 0
    /// Newest first; `nil` until it is read.
    var history: [HistoryEntry]?
    var scroll = 0
    var content = DetailContent()
    var contentKey: Key?

    /// What the laid out lines depend on.
    struct Key: Equatable, Sendable {
        var ticket: TicketNumber
        var generation: UInt64
        var width: Int
        var historyCount: Int?
        var minute: Int64
    }
}
