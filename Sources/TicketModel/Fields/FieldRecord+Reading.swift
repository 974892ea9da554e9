extension FieldRecord {
    /// The text, unless there is none or it is empty: an empty one is not written.
    func optionalText(_ key: String) throws(MalformedField) -> String? {
        guard let value = self[key] else { return nil }
        let text = try value.text(of: key)
        return text.isEmpty ? nil : text
    }

    func text(_ key: String) throws(MalformedField) -> String {
        guard let value = self[key] else { throw MalformedField(field: key, reason: "is missing") }
        return try value.text(of: key)
    }

    func optionalName(_ key: String) throws(MalformedField) -> Name? {
        try optionalText(key).map { Name($0) }
    }

    func names(_ key: String) throws(MalformedField) -> [Name] {
        try list(key) { value throws(MalformedField) in
            Name(try value.text(of: key))
        }
    }

    func tickets(_ key: String) throws(MalformedField) -> [TicketNumber] {
        try list(key) { value throws(MalformedField) in try TicketNumber(value, of: key) }
    }

    func optionalTicket(_ key: String) throws(MalformedField) -> TicketNumber? {
        guard let value = self[key] else { return nil }
        return try TicketNumber(value, of: key)
    }

    /// A number that counts something.
    func count(_ key: String) throws(MalformedField) -> UInt64 {
        guard case .integer(let value) = self[key], let count = UInt64(exactly: value) else {
            throw MalformedField(field: key, reason: "is not a number from 0 on")
        }
        return count
    }

    func record(_ key: String) throws(MalformedField) -> FieldRecord {
        switch self[key] {
        case nil: return FieldRecord()
        case .record(let record): return record
        default: throw MalformedField(field: key, reason: "is not a record")
        }
    }

    func eventID(_ key: String) throws(MalformedField) -> EventID {
        guard case .bytes(let bytes) = self[key], let id = EventID(bytes: bytes) else {
            throw MalformedField(field: key, reason: "is not 16 bytes")
        }
        return id
    }

    /// The values of a list, which is left out when empty.
    func list<Element>(
        _ key: String, _ read: (FieldValue) throws(MalformedField) -> Element
    ) throws(MalformedField) -> [Element] {
        switch self[key] {
        case nil: return []
        case .list(let values):
            var elements: [Element] = []
            elements.reserveCapacity(values.count)
            for value in values { elements.append(try read(value)) }
            return elements
        default: throw MalformedField(field: key, reason: "is not a list")
        }
    }
}

extension TicketNumber {
    /// How the number is written in a payload: an integer for the first site's, text for the others'.
    var fieldValue: FieldValue {
        site == .first ? .integer(Int64(serial)) : .text(description)
    }

    /// Reads what `fieldValue` wrote.
    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        let number: TicketNumber? =
            switch value {
            case .integer(let serial): UInt64(exactly: serial).flatMap { TicketNumber(site: .first, serial: $0) }
            case .text(let text): TicketNumber(text)
            default: nil
            }
        guard let number else { throw MalformedField(field: key, reason: "is no ticket number") }
        self = number
    }
}
