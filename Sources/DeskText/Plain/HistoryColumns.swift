import TerminalText
import TicketModel

/// How many cells the columns of a history have.
struct HistoryColumns {
    let moments: MomentText
    private(set) var moment = 0
    private(set) var who = 6

    /// As many as the widest of these events needs, and no fewer than other columns have.
    init(of events: some Sequence<CommittedEvent>, look: TextLook, atLeast other: HistoryColumns? = nil) {
        moments = MomentText(look: look)
        if let other { (moment, who) = (other.moment, other.who) }
        for event in events {
            moment = max(moment, moments.full(event.event.at).utf8.count)
            who = max(who, CellWidth.width(of: Self.who(event)))
        }
    }

    /// Who did it, and in whose journal it stands if that is somebody else's: `ana (via root)`.
    static func who(_ event: CommittedEvent) -> String {
        let actor = event.actor
        return event.author.login == actor ? actor.text : "\(actor) (via \(event.author.login))"
    }
}
