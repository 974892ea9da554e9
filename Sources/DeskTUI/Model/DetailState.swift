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
    /// The tab that the reader has chosen; else it is the text if there is some, else the history.
    var chosenTab: DetailTab?
    /// Where the cursor is among the links.
    var linkIndex = 0
    /// The piece of evidence that is being read, in the place of the list of them.
    var reading: ReadEvidence?
    /// What is searched for inside.
    var search = ""
    var content = DetailContent()
    var contentKey: Key?

    /// What the laid out lines depend on.
    struct Key: Equatable, Sendable {
        var ticket: TicketNumber
        var generation: UInt64
        var width: Int
        var historyCount: Int?
        var minute: Int64
        var tab: DetailTab
        var reading: EventID?
        var isRead: Bool
    }
}
