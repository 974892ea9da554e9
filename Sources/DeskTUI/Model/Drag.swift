import TerminalUI
import TicketModel

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
    /// What others did to it meanwhile.
    var news: String?
    /// When the board scrolls on while the pointer rests at its edge, in milliseconds since 1970.
    var scrollsAt: Int64?
}
