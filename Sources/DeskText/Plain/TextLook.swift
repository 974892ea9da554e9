public import TicketModel

/// How plain text is to look where it goes.
public struct TextLook: Sendable {
    /// Whether colours and weights may be used.
    public var hasColour: Bool
    /// Whether the reader's locale can show more than ASCII.
    public var isUnicode: Bool
    /// The cells of a line, or nil where lines may be as long as they are: in a pipe or a file.
    public var columns: Int?
    /// Whether times are shown in UTC instead of local time.
    public var isUTC: Bool
    /// The moment that counts as now.
    public var now: Timestamp

    /// A look; by default that of a pipe.
    public init(
        hasColour: Bool = false, isUnicode: Bool = true, columns: Int? = nil, isUTC: Bool = false, now: Timestamp
    ) {
        self.hasColour = hasColour
        self.isUnicode = isUnicode
        self.columns = columns
        self.isUTC = isUTC
        self.now = now
    }
}
