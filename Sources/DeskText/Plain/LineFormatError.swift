public import TicketDesk

/// What is wrong with a format, and where in it.
public struct LineFormatError: Error, Hashable, Sendable {
    /// The format as typed.
    public let text: String
    /// The place, in characters.
    public let range: Range<Int>
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let hint: String

    /// The format, and under it carets below what could not be understood, with line feeds.
    public var placeText: String { CaretText.lines(text, range) }

    /// The error of the desk that it is.
    public var deskError: DeskError { DeskError(.usage, message, hint: hint) }
}
