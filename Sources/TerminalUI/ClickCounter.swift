/// Tells double and triple clicks.
struct ClickCounter: Sendable {
    /// As desktops have it.
    static let longestPause: Int64 = 400

    private var last: (event: MouseEvent, at: Int64)?

    /// The event with the number of its click: presses of one button on one cell, each soon after the last.
    mutating func count(_ event: MouseEvent, at milliseconds: Int64?) -> MouseEvent {
        guard case .press = event.kind, let milliseconds else { return event }
        var counted = event
        if let last, last.event.kind == event.kind, last.event.at == event.at,
            milliseconds - last.at <= Self.longestPause, last.event.clicks < 3
        {
            counted.clicks = last.event.clicks + 1
        }
        last = (counted, milliseconds)
        return counted
    }
}
