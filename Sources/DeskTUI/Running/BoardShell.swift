public import TicketDesk
public import TicketModel

/// The reader's own shell, which the board gives the terminal to.
public struct BoardShell {
    /// What came of a command line.
    public enum End: Sendable {
        /// What it printed is kept with the ticket.
        case kept(Receipt)
        /// It has run, and nothing of it was kept, as its reader wanted.
        case notKept
        /// It has run, and nothing of it could be kept; the error says where its output is.
        case failed(DeskError)
        /// It has not run.
        case notRun(DeskError)
    }

    /// Runs a command line for a ticket, and returns when its reader wants the board back.
    let run: (_ line: String, _ ticket: TicketNumber, _ desk: TicketDesk) -> End

    /// A shell as said.
    public init(run: @escaping (_ line: String, _ ticket: TicketNumber, _ desk: TicketDesk) -> End) {
        self.run = run
    }
}
