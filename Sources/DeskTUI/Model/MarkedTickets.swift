import TicketModel

/// The tickets that the reader has marked, to act on all of them at once, in the order of marking.
struct MarkedTickets: Equatable, Sendable {
    /// What a command would do is worked out for each of them at every key.
    static let most = 1_000

    private(set) var tickets: [TicketNumber] = []
    private var members: Set<TicketNumber> = []

    var isEmpty: Bool { tickets.isEmpty }
    var count: Int { tickets.count }

    func contains(_ ticket: TicketNumber) -> Bool { members.contains(ticket) }

    /// Marks a ticket; false where there is no room for it.
    @discardableResult
    mutating func insert(_ ticket: TicketNumber) -> Bool {
        guard !members.contains(ticket) else { return true }
        guard count < Self.most else { return false }
        members.insert(ticket)
        tickets.append(ticket)
        return true
    }

    mutating func remove(_ ticket: TicketNumber) {
        guard members.remove(ticket) != nil else { return }
        tickets.removeAll { $0 == ticket }
    }

    /// Takes the marks off several tickets in one pass.
    mutating func remove(_ others: Set<TicketNumber>) {
        members.subtract(others)
        tickets.removeAll { others.contains($0) }
    }

    mutating func removeAll() {
        members = []
        tickets = []
    }
}
