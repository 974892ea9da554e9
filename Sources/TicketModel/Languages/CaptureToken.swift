/// A word of a capture line that was understood as more than title.
public struct CaptureToken: Hashable, Sendable {
    /// What it sets.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A tag.
        case tag
        /// The priority.
        case priority
        /// For whom it is.
        case requester
        /// Who gets it.
        case assignee
        /// The master ticket.
        case master
        /// What must be finished first.
        case needs
        /// A host.
        case host
        /// The due day.
        case due
    }

    /// Where it stands in the line.
    public var range: Range<String.Index>
    /// What it sets.
    public var kind: Kind
    /// What was understood: `tag vpn`, `due 2026-11-27`.
    public var meaning: String
}
