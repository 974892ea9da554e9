import TicketDesk
import TicketModel

/// What this board did and can take back.
struct Undoable: Sendable {
    let receipt: Receipt
    /// The selected ticket, if it is what was changed: taking it back goes back to it.
    let selected: TicketNumber?
}
