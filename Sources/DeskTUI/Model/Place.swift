import TicketModel

/// A place on the board: a lane, and a rank in it.
struct Place: Hashable, Sendable {
    var lane: LaneKey
    var rank: Int
}
