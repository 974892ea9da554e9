public import TicketDesk
public import TicketModel

/// What the board asks of the world outside.
public enum Effect: Sendable {
    case perform(Action)
    case undo(Receipt)
    /// Do again what was taken back, by the receipt of that.
    case redo(Receipt)
    /// Give the terminal to the reader's editor, with a text that is being written, and send `.written`.
    case edit(String, named: String)
    /// The same with a whole ticket, and send `.edited`.
    case editTicket(TicketNumber)
    /// Give the terminal to the reader's shell, with a command line for a ticket, and send `.ran`.
    case run(String, for: TicketNumber)
    case loadHistory(TicketNumber)
    /// Read the beginning of what is kept of a ticket's evidence, and send `.evidence`.
    case loadEvidence(TicketNumber, Evidence)
    /// Find out what was worked on, and send `.timeline`; a later request takes the place of this one, which is not answered.
    case loadTimeline(TimelineRequest)
    /// Sort the tickets into lanes, and send `.lanes`, then `.hidden` if the request has something to count; a later request takes the place of this one.
    case sort(LaneRequest)
    /// Keep what has been seen, and send `.unseen`.
    case keepSeen(SeenTickets)
    case setMouse(Bool)
    /// Put what was typed and not sent where a crash does not reach it; none of it, if nothing is left.
    case keepDrafts(Drafts)
    /// Put text onto the desktop's clipboard.
    case copy(String)
    /// Paint the whole screen again.
    case redraw
    case suspend
    /// Leave this store for a throw-away one to look at.
    case openDemo
    case quit
}
