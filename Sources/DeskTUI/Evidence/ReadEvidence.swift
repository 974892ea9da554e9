import TicketDesk
import TicketModel

/// A piece of evidence whose content the reader looks at.
struct ReadEvidence: Sendable {
    /// The event that brought it.
    let id: EventID
    /// The beginning of its content, or why that can't be read; nil until it is.
    var excerpt: Result<EvidenceExcerpt, DeskError>?
    /// Where the list was scrolled to, and which of its lines had the cursor.
    let listScroll: Int
    let listIndex: Int
}
