import TicketDesk
import TicketModel

/// A store that can't be read for now: it is tried again each second, and both the trouble and its end are said once.
struct StoreTrouble {
    private static let pause: Int64 = 1_000

    private var error: DeskError?
    private var tryAt: Int64?

    /// It could not be read.
    mutating func begin(_ error: DeskError, at now: Timestamp) -> [Message] {
        tryAt = now.milliseconds + Self.pause
        guard error != self.error else { return [] }
        self.error = error
        return [.trouble(error)]
    }

    /// It could be read.
    mutating func end() -> [Message] {
        defer { (error, tryAt) = (nil, nil) }
        return error == nil ? [] : [.troubleOver]
    }

    func isDue(at now: Timestamp) -> Bool { pause(at: now) == 0 }

    /// Milliseconds until it is to be tried again; nil while there is no trouble.
    func pause(at now: Timestamp) -> Int? {
        tryAt.map { Int(max(0, min(Self.pause, $0 - now.milliseconds))) }
    }
}
