/// A request for an approval, an approval or a rejection, of one ticket or many.
///
///     op        approval
///     tickets   list of ticket numbers
///     decision  text: requested, approved, rejected
///     digests   list of 32 bytes, parallel to `tickets`: the SHA-256 of what it is about (`ApprovedText`)
///     note      text, Markdown                                       (left out if none)
public struct SetApproval: OperationBody {
    /// The name under `op`.
    public static let name = "approval"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What is said.
    public let decision: Approval.Decision
    /// What it is said about, in the order of the tickets.
    public let digests: [Digest]
    /// What is said with it.
    public let note: String?

    /// A decision as said.
    public init(tickets: [TicketNumber], decision: Approval.Decision, digests: [Digest], note: String? = nil) {
        self.tickets = tickets
        self.decision = decision
        self.digests = digests
        self.note = note
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        guard let decision = Approval.Decision(word: try fields.text("decision")) else {
            throw MalformedField(field: "decision", reason: "is not known")
        }
        self.decision = decision
        digests = try fields.list("digests") { value throws(MalformedField) in try value.digest(of: "digests") }
        note = try fields.optionalText("note")
        try Self.check(digests, tickets)
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields: FieldRecord = [
            "decision": .text(decision.word), "digests": .list(digests.map { .bytes($0.bytes) }),
        ]
        fields.write("tickets", tickets)
        fields.write("note", note)
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Self.check(digests, tickets)
        if let note { try Check.text(note, "note") }
    }

    private static func check(_ digests: [Digest], _ tickets: [TicketNumber]) throws(MalformedField) {
        guard digests.count == tickets.count else {
            throw MalformedField(field: "digests", reason: "does not have one for each ticket")
        }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        [.withdraw(Withdraw(tickets: tickets, event: id, what: .approval))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for (ticket, digest) in zip(tickets, digests) {
            guard let row = table.row(of: ticket) else { continue }
            table.addApproval(decision, digest, note, to: row, &pass)
            table.touch(row, &pass)
        }
    }
}
