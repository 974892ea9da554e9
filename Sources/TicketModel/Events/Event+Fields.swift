extension Event {
    /// Reads a payload; keys that this version does not know are passed over, and an operation that it can't read is
    /// kept as it stands.
    public init(fields: FieldRecord) throws(MalformedField) {
        guard case .integer(let milliseconds) = fields["at"] else {
            throw MalformedField(field: "at", reason: "is not an integer")
        }
        id = try fields.eventID("id")
        at = Timestamp(milliseconds: milliseconds)
        via = Via(word: try fields.text("via"))
        onBehalfOf = try fields.optionalName("for")
        realLogin = try fields.optionalName("real")
        undoes = fields["undoes"] == nil ? nil : try fields.eventID("undoes")
        operations = try fields.list("ops") { value throws(MalformedField) in
            guard case .record(let record) = value else {
                throw MalformedField(field: "ops", reason: "holds other than records")
            }
            do {
                return try Operation(fields: record)
            } catch {
                return .unknown(try UnknownOperation(whole: record))
            }
        }
    }

    /// The payload.
    public var fields: FieldRecord {
        var fields = FieldRecord(capacity: 8)
        fields["at"] = .integer(at.milliseconds)
        fields.write("for", onBehalfOf)
        fields["id"] = .bytes(id.bytes)
        fields["ops"] = .list(operations.map { .record($0.fields) })
        fields.write("real", realLogin)
        if let undoes { fields["undoes"] = .bytes(undoes.bytes) }
        fields.write("via", via.word)
        return fields
    }

    /// Checks what must hold before the event is written; throws what does not.
    public func validate() throws(MalformedField) {
        guard at.milliseconds >= 0 else { throw MalformedField(field: "at", reason: "lies before 1970") }
        guard !via.word.isEmpty else { throw MalformedField(field: "via", reason: "is empty") }
        guard !operations.isEmpty else { throw MalformedField(field: "ops", reason: "is empty") }
        try Check.name(onBehalfOf, "for")
        try Check.name(realLogin, "real")
        for operation in operations { try operation.validate() }
    }
}
