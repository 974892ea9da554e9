/// A word of a capture line that was understood as more than title.
public struct CaptureToken: Hashable, Sendable {
    /// What it sets, by the word that it has before a colon.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Who gets it.
        case assignee = "to"
        /// A tag.
        case tag
        /// The priority.
        case priority = "pri"
        /// For whom it is.
        case requester = "for"
        /// The due day.
        case due
        /// A host.
        case host
        /// The master ticket.
        case master = "part"
        /// What must be finished first.
        case needs
    }

    /// Where it stands in the line.
    public var range: Range<String.Index>
    /// What it sets.
    public var kind: Kind
    /// What was understood: `tag vpn`, `due 2026-11-27`.
    public var meaning: String
}
