/// Free fields set and cleared.
///
///     op        fields
///     tickets   list of ticket numbers
///     set       record of texts: the values now                     (left out if empty)
///     clear     list of texts, sorted: the keys that go             (left out if empty)
///     was       record of texts: what those keys held before; a list of records, parallel to `tickets`, if they
///               differed, in which an empty text stands for none    (left out if none held anything)
public struct SetFields: OperationBody {
    /// The name under `op`.
    public static let name = "fields"

    /// The tickets.
    public let tickets: [TicketNumber]
    /// The values now, texts.
    public let set: FieldRecord
    /// The keys that go.
    public let clear: [Name]
    /// What the keys that are set or cleared held before, in the order of the tickets.
    public let was: [FieldRecord]

    /// A change as said, its keys put in order.
    public init(tickets: [TicketNumber], set: FieldRecord = FieldRecord(), clear: [Name] = [], was: [FieldRecord]) {
        self.tickets = tickets
        self.set = set
        self.clear = clear.sortedSet
        self.was = was
    }

    /// What takes it back.
    public func inverse(of id: EventID) -> [Operation] {
        grouped(tickets, by: was).map { group in
            let gone = keys.filter { group.value[$0.text] == nil }
            let back = Array(repeating: set, count: group.tickets.count)
            return .setFields(SetFields(tickets: group.tickets, set: group.value, clear: gone, was: back))
        }
    }

    /// The keys that are set or cleared.
    private var keys: [Name] { self.set.entries.map { Name($0.key) } + clear }

    /// What the record holds under these keys.
    private func held(_ fields: FieldRecord, _ keys: Set<Name>) -> FieldRecord {
        FieldRecord(fields.entries.filter { keys.contains(Name($0.key)) })
    }
}

extension SetFields {
    /// Reads the operation's own fields.
    public init(fields: FieldRecord) throws(MalformedField) {
        self.init(
            tickets: try fields.tickets("tickets"), set: try fields.record("set"), clear: try fields.names("clear"),
            was: try fields.replaced("was", count: try fields.tickets("tickets").count, none: FieldRecord()) {
                value throws(MalformedField) in
                guard case .record(let record) = value else {
                    throw MalformedField(field: "was", reason: "is not a record")
                }
                return record
            })
    }

    /// The operation's own fields.
    public var fields: FieldRecord {
        var fields = FieldRecord()
        fields.write("clear", clear)
        if !set.isEmpty { fields["set"] = .record(set) }
        fields.write("tickets", tickets)
        fields.write("was", replaced: was.map { $0.isEmpty ? nil : .record($0) })
        return fields
    }

    /// Throws what must not be written.
    public func validate() throws(MalformedField) {
        try Check.tickets(tickets)
        try Check.fields(set, "set")
        try Check.names(clear, "clear")
        try Check.parallel(was.count, tickets)
        let keys = keys
        guard !keys.isEmpty else { throw MalformedField(field: "set", reason: "is empty") }
        guard keys.count <= TextBounds.fields else {
            throw MalformedField(field: "set", reason: "names more than \(TextBounds.fields) fields")
        }
        let known = Set(keys)
        guard known.count == keys.count else { throw MalformedField(field: "set", reason: "holds what `clear` holds") }
        for record in was {
            try Check.fields(record, "was")
            guard record.entries.allSatisfy({ known.contains(Name($0.key)) }) else {
                throw MalformedField(field: "was", reason: "tells of what is not changed")
            }
        }
    }

    func apply(to table: inout TicketTable, in pass: inout FoldPass) {
        let keys = Set(keys)
        for (ticket, was) in zip(tickets, was) {
            guard let row = table.row(of: ticket) else { continue }
            let before = table.fields(row)
            table.setFields(changed(before), isExpected: held(before, keys) == was, of: row)
            table.touch(row, &pass)
        }
    }

    private func changed(_ fields: FieldRecord) -> FieldRecord {
        var fields = fields
        for key in clear { fields[key.text] = nil }
        for entry in set.entries { fields[entry.key] = entry.value }
        return fields
    }
}
