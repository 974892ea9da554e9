/// An operation that this version does not know, or can't read: kept as it stands, shown, never dropped.
public struct UnknownOperation: Hashable, Sendable {
    /// The name under `op`.
    public let name: String
    /// All other fields.
    public let fields: FieldRecord

    /// An operation as said.
    public init(name: String, fields: FieldRecord) {
        self.name = name
        self.fields = fields
    }

    /// The operation whose name stands among its fields.
    init(whole record: FieldRecord) throws(MalformedField) {
        name = try record.text("op")
        var rest = record
        rest["op"] = nil
        fields = rest
    }

    /// The tickets that it names in the usual places, so that it appears in their histories.
    public var tickets: [TicketNumber] {
        if let listed = try? fields.tickets("tickets"), !listed.isEmpty { return listed }
        guard let one = try? fields.optionalTicket("n") else { return [] }
        return [one]
    }
}
