import TicketModel

/// Keeps what others write from redrawing the board more often than an eye can follow: 60 times a second.
struct Pacer {
    private static let pause: Int64 = 16

    /// Whether there are changes that have not been shown.
    private(set) var isWaiting = false
    /// Whether some have been read that have not been shown.
    private var isTaken = false
    private var lastShown: Int64?

    /// Something has changed.
    mutating func note() { isWaiting = true }

    /// Whether changes are to be shown now.
    func isDue(at now: Timestamp) -> Bool { pause(at: now) == 0 }

    /// They have been read.
    mutating func taken() {
        isWaiting = false
        isTaken = true
    }

    /// All that was read is on the screen.
    mutating func shown(at now: Timestamp) {
        if isTaken { lastShown = now.milliseconds }
        isTaken = false
    }

    /// Milliseconds until changes are to be shown; nil while there are none. A clock that is set back delays them no longer.
    func pause(at now: Timestamp) -> Int? {
        guard isWaiting else { return nil }
        guard let lastShown, now.milliseconds >= lastShown else { return 0 }
        return Int(max(0, lastShown + Self.pause - now.milliseconds))
    }
}
