import TicketDesk
import TicketModel

/// What this board did and can take back.
struct Undoable: Sendable {
    let receipt: Receipt
    /// The ticket to which taking it back goes back: the one that was selected, if it is what was changed, or before what was
    /// captured.
    let selected: TicketNumber?
}
