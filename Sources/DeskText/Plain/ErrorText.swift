import TerminalText
public import TicketDesk

extension DeskError {
    /// `usher: OBJECT REASON: NEXT STEP`, with a line feed, fit for any terminal.
    public var plainText: String {
        "usher: \(DisplayText.visibleMultiline(description))\n"
    }
}
