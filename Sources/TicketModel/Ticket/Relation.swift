/// How one ticket can be tied to another.
public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// The other must be finished first.
    case needs
    /// The other is its master, of which a ticket has at most one.
    case partOf = "part-of"
    /// They have to do with each other; goes both ways.
    case related
    /// The other says the same; a ticket is a duplicate of at most one.
    case duplicateOf = "duplicate-of"

    /// The spelling in commands: `needs`, `part-of`, `related`, `duplicate-of`.
    public var word: String { rawValue }

    /// The relation so spelled, or nil.
    public init?(word: some StringProtocol) {
        self.init(rawValue: String(word))
    }
}
