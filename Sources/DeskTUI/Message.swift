public import TerminalUI
public import TicketDesk
public import TicketModel

/// What happens to the board.
public enum Message: Sendable {
    case key(KeyPress)
    /// A mouse event, and what was seen under it, innermost first.
    case mouse(MouseEvent, targets: [Target])
    /// Text that arrived as one piece.
    case paste(String)
    case resized(Size)
    /// The terminal told the colour of its background.
    case background(isLight: Bool)
    /// The time; what was only meant to be seen for a moment fades.
    case clock(Timestamp, today: CivilDate)
    /// Rows that changed, whoever changed them, and the table that has them.
    case changed([Row], TicketTable)
    /// The table was read as a whole: for the first time, or after what changed could no longer be told.
    case reread(TicketTable)
    /// Lanes that were asked for, by the number of the request.
    case lanes(LaneIndex, number: Int)
    /// What a filter leaves out, counted as was asked along with the lanes.
    case hidden(HiddenHits, number: Int)
    /// How an action went.
    case performed(Action, Result<Receipt, DeskError>)
    /// How taking an action back went.
    case undone(Receipt, Result<Receipt, DeskError>)
    /// How doing it again went.
    case redone(Receipt, Result<Receipt, DeskError>)
    /// What the reader's editor made of a text.
    case written(Result<String, DeskError>)
    /// What the reader's editor made of a ticket.
    case edited(Result<Receipt, DeskError>)
    /// What came of a command line that was run for a ticket.
    case ran(BoardShell.End, for: TicketNumber)
    /// The history of the selected ticket, oldest first.
    case history(TicketNumber, Result<[HistoryEntry], DeskError>)
    /// The beginning of a ticket's evidence, by the event that brought it.
    case evidence(TicketNumber, EventID, Result<EvidenceExcerpt, DeskError>)
    /// What was worked on around a moment, as asked for.
    case timeline(TimelineRequest, Result<Timeline, DeskError>)
    /// What is new to the reader.
    case unseen(UnseenTickets)
    /// The store could not be read.
    case trouble(DeskError)
    /// It can be read again.
    case troubleOver
    /// What was typed and not sent before: in a board that ended, or went to sleep.
    case drafts(Drafts, note: String?)
    /// How the reader left the board the last time.
    case recall(BoardMemory)
    /// The members of the team, the reader first.
    case members([Name])
}
