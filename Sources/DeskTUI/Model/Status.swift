/// The status line: what has just happened, and how to undo it.
struct Status: Equatable, Sendable {
    enum Kind: Sendable { case done, note, refused, trouble }

    var kind: Kind
    var text: String
    /// Whether `u undoes` stands behind it.
    var isUndoable = false
    /// Whether it says how many tickets a filter finds.
    var isCount = false
    /// What else is to be known, more quietly.
    var aside: String?

    /// Whether it stays until something else happens; the rest goes with the next key.
    var stays: Bool { kind == .done || kind == .trouble }
}
