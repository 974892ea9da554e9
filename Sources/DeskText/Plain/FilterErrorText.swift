public import TicketDesk
public import TicketModel

extension FilterError {
    /// The filter as typed, and under it carets below what could not be understood, with line feeds.
    public var placeText: String { CaretText.lines(text, range) }

    /// The error of the desk that it is.
    public var deskError: DeskError {
        DeskError(.usage, message, hint: suggestion.map { "did you mean \($0)?" } ?? "see usher help list")
    }
}
