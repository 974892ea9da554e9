public import TicketDesk
public import TicketModel

/// The reader's own editor, which the board gives the terminal to.
public struct BoardEditor {
    /// Shows a text, in a file whose name begins as said, and answers what has become of it.
    let text: (_ text: String, _ name: String) throws(DeskError) -> String
    /// Shows a whole ticket, and answers what was written of it.
    let ticket: (_ ticket: TicketNumber, _ desk: TicketDesk) throws(DeskError) -> Receipt

    /// An editor for both; where it fails, its error says where the text is.
    public init(
        text: @escaping (_ text: String, _ name: String) throws(DeskError) -> String,
        ticket: @escaping (_ ticket: TicketNumber, _ desk: TicketDesk) throws(DeskError) -> Receipt
    ) {
        self.text = text
        self.ticket = ticket
    }
}
