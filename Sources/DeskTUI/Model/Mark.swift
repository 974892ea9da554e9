import TicketModel

/// Says for a moment that another process made or changed a ticket.
struct Mark: Hashable, Sendable {
    enum Kind: Sendable { case new, changed }

    static let lifetime: Int64 = 20_000

    let kind: Kind
    /// When it fades, in milliseconds since 1970.
    let until: Int64

    var word: String { kind == .new ? "new" : "changed" }
}
