/// What somebody wrote on a ticket.
public struct Comment: Hashable, Sendable {
    /// The event that brought it.
    public var id: EventID
    /// When.
    public var at: Timestamp
    /// Who wrote it.
    public var by: Name
    /// The front end.
    public var via: Via
    /// The text, Markdown.
    public var text: String
    /// Whether it was undone; it stays to be seen.
    public var isWithdrawn: Bool

    /// A comment as said.
    public init(id: EventID, at: Timestamp, by: Name, via: Via, text: String, isWithdrawn: Bool = false) {
        self.id = id
        self.at = at
        self.by = by
        self.via = via
        self.text = text
        self.isWithdrawn = isWithdrawn
    }
}
