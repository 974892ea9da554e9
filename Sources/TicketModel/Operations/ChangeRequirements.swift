/// What tickets must have before they can be resolved, added and removed.
///
///     op        requires
///     tickets   list of ticket numbers
///     add       list of texts, sorted: approval, evidence          (left out if empty)
///     remove    list of texts, sorted                              (left out if empty)
public struct ChangeRequirements: OperationBody {
    /// The name under `op`.
    public static let name = "requires"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// What they require from now on.
    public let add: Set<Requirement>
    /// What they require no longer.
    public let remove: Set<Requirement>

    /// A change as said.
    public init(tickets: [TicketNumber], add: Set<Requirement> = [], remove: Set<Requirement> = []) {
        self.tickets = tickets
        self.add = add
        self.remove = remove
    }

    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        tickets = try fields.tickets("tickets")
        add = Set(try fields.list("add", Self.requirement))
        remove = Set(try fields.list("remove", Self.requirement))
    }

    private static func requirement(_ value: FieldValue) throws(MalformedField) -> Requirement {
        guard case .text(let word) = value, let requirement = Requirement(rawValue: word) else {
            throw MalformedField(field: name, reason: "is not known")
        }
        return requirement
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("tickets", tickets)
        fields.write("add", add.map { Name($0.rawValue) }.sorted())
        fields.write("remove", remove.map { Name($0.rawValue) }.sorted())
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        guard !(add.isEmpty && remove.isEmpty) else { throw MalformedField(field: "add", reason: "is empty") }
        guard add.isDisjoint(with: remove) else {
            throw MalformedField(field: "add", reason: "holds what `remove` holds")
        }
    }

    /// The opposite; exact if the tickets lacked what was added and had what was removed.
    public func inverse(of id: EventID) -> [Operation] {
        [.changeRequirements(ChangeRequirements(tickets: tickets, add: remove, remove: add))]
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { continue }
            table.setRequirements(table.requirements(row).subtracting(remove).union(add), of: row)
            table.touch(row, &pass)
        }
    }
}
