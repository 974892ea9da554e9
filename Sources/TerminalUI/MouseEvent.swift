/// What a mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
    /// The buttons that terminals report.
    public enum Button: Hashable, Sendable {
        case left
        case middle
        case right
        /// The eighth and later ones: back, forward.
        case other(Int)
    }

    /// What it did.
    public enum Kind: Hashable, Sendable {
        case press(Button)
        /// The button is nil when the terminal does not say which.
        case release(Button?)
        /// Motion with a button held.
        case drag(Button)
        /// Motion without a button.
        case move
        case wheelUp
        case wheelDown
        case wheelLeft
        case wheelRight
    }

    /// What it did.
    public var kind: Kind
    /// The cell, counted from 0.
    public var at: Point
    /// Keys held meanwhile.
    public var modifiers: Modifiers
    /// For a press: 1, or 2 for a double click, 3 for a triple one; 1 for all else.
    public var clicks: Int

    /// An event, of a single click unless told otherwise.
    public init(_ kind: Kind, at: Point, modifiers: Modifiers = [], clicks: Int = 1) {
        self.kind = kind
        self.at = at
        self.modifiers = modifiers
        self.clicks = clicks
    }
}
