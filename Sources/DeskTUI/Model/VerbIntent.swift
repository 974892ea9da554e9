import TicketModel

/// A verb on its way to the desk, perhaps by way of a question.
struct VerbIntent: Hashable, Sendable {
    var verb: Verb
    /// One, or all that are marked; never none.
    let tickets: [TicketNumber]
    var assignee: Name?
    var note: String?
    var reason: String?
    /// Why a guard is overridden.
    var force: String?

    init(verb: Verb, ticket: TicketNumber, assignee: Name? = nil) {
        self.init(verb: verb, ticket, [], assignee: assignee)
    }

    /// `nil` without a ticket.
    init?(verb: Verb, tickets: [TicketNumber], assignee: Name? = nil) {
        guard let first = tickets.first else { return nil }
        self.init(verb: verb, first, Array(tickets.dropFirst()), assignee: assignee)
    }

    private init(verb: Verb, _ first: TicketNumber, _ rest: [TicketNumber], assignee: Name?) {
        self.verb = verb
        self.assignee = assignee
        tickets = [first] + rest
    }

    /// What it is about: `131`, or `3 tickets`.
    var subject: String { tickets.subject }
}

extension [TicketNumber] {
    /// What an action on them is about: `131`, or `3 tickets`.
    var subject: String { count == 1 ? "\(self[0])" : "\(count) tickets" }
}
