import TerminalUI

/// A key that may be the first of two.
struct PendingKey: Sendable {
    /// How long nothing is said of what may follow, in milliseconds: who knows it is quicker.
    static let patience: Int64 = 300

    let press: KeyPress
    /// When the hints come, in milliseconds since 1970; `nil` once they are there.
    var hintsAt: Int64?
}
