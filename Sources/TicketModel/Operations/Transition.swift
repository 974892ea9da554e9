/// A change of state, assignee and outcome, of one ticket or many.
///
///     op        move
///     tickets   list of ticket numbers
///     verb      text: take, assign, start, pause, release, resolve, close, reopen
///     to        text: the new standing, such as `assigned ana`
///     was       text: the standing before; a list of texts, parallel to `tickets`, if they differed
///     note      text: the handover note, or the reason for closing   (left out if none)
///     force     text: why a guard was overridden                     (left out if none was)
public struct Transition: OperationBody {
    /// The name under `op`.
    public static let name = "move"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What the person did.
    public let verb: Verb
    /// How they stand now.
    public let to: Standing
    /// How they stood before, in the order of the tickets.
    public let was: [Standing]
    /// The handover note, or the reason for closing.
    public let note: String?
    /// Why a guard that stood against it was overridden, if one was.
    public let force: String?

    /// A change as said.
    public init(
        tickets: [TicketNumber], verb: Verb, to: Standing, was: [Standing], note: String? = nil, force: String? = nil
    ) {
        self.tickets = tickets
        self.verb = verb
        self.to = to
        self.was = was
        self.note = note
        self.force = force
    }

    /// The changes that give each ticket its own new standing: one for each distinct standing, in order of appearance.
    public static func grouping(
        _ changes: [(ticket: TicketNumber, was: Standing, to: Standing)], verb: Verb, note: String? = nil,
        force: String? = nil
    ) -> [Transition] {
        let former = Dictionary(changes.map { ($0.ticket, $0.was) }, uniquingKeysWith: { first, _ in first })
        return grouped(changes.map(\.ticket), by: changes.map(\.to)).map { group in
            Transition(
                tickets: group.tickets, verb: verb, to: group.value, was: group.tickets.compactMap { former[$0] },
                note: note, force: force)
        }
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was).map { group in
            let verb = Verb.leading(from: to, to: group.value)
            let back = Array(repeating: to, count: group.tickets.count)
            return .transition(Transition(tickets: group.tickets, verb: verb, to: group.value, was: back))
        }
    }
}

extension Transition {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        guard let verb = Verb(rawValue: try fields.text("verb")) else {
            throw MalformedField(field: "verb", reason: "is not known")
        }
        self.verb = verb
        to = try Standing(.text(try fields.text("to")), of: "to")
        was = try fields.replaced("was", count: tickets.count, none: .open) { value throws(MalformedField) in
            try Standing(value, of: "was")
        }
        note = try fields.optionalText("note")
        force = try fields.optionalText("force")
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord(capacity: 7)
        fields.write("force", force)
        fields.write("note", note)
        fields.write("tickets", tickets)
        fields["to"] = .text(to.description)
        fields["verb"] = .text(verb.rawValue)
        fields.write("was", replaced: was.map { .text($0.description) })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.standing(to, "to")
        try Check.parallel(was.count, tickets)
        for standing in was { try Check.standing(standing, "was") }
        if let note { try Check.text(note, "note", mayBeEmpty: false) }
        if let force { try Check.text(force, "force", mayBeEmpty: false) }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        guard to.isConsistent else { return }
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            table.flag(.standing, at: row, if: table.standing(row) != was)
            table.setStanding(to, of: row, &pass)
            table.touch(row, &pass)
        }
    }
}
