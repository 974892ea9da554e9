import TerminalUI
import TicketModel

/// Which pane had the focus, and which was below the board.
struct PanesBefore: Equatable, Sendable {
    let focus: Pane
    let lower: Pane
}

/// A card on its way to another lane, by mouse or by keyboard.
struct Drag: Equatable, Sendable {
    /// How far the pointer travels before a press becomes a lift, in cells.
    static let liftDistance = 2

    let ticket: TicketNumber
    var origin: LaneKey?
    /// Whether the arrows carry it rather than the pointer.
    let byKeyboard: Bool
    /// Where the button went down.
    let pressedAt: Point
    /// From the card's top left corner to the pointer.
    let grip: Point
    /// Where the pointer is.
    var at: Point
    /// Whether the card has left its place.
    var isLifted: Bool
    /// The lane under it.
    var over: LaneKey?
    /// The node of the tree under it.
    var overNode: TicketNumber?
    /// The panes before the arrows carried it to a tree that was out of sight.
    var panes: PanesBefore?
    /// What others did to it meanwhile.
    var news: String?
    /// When the board scrolls on while the pointer rests at its edge, in milliseconds since 1970.
    var scrollsAt: Int64?
}
