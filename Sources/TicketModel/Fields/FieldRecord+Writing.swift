extension FieldRecord {
    /// Sets `key` to text unless there is none: what is absent or empty is not written.
    mutating func write(_ key: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        self[key] = .text(text)
    }

    mutating func write(_ key: String, _ name: Name?) {
        write(key, name?.text)
    }

    mutating func write(_ key: String, _ names: [Name]) {
        guard !names.isEmpty else { return }
        self[key] = .list(names.map { .text($0.text) })
    }

    mutating func write(_ key: String, _ tickets: [TicketNumber]) {
        guard !tickets.isEmpty else { return }
        self[key] = .list(tickets.map(\.fieldValue))
    }

    mutating func write(_ key: String, _ ticket: TicketNumber?) {
        guard let ticket else { return }
        self[key] = ticket.fieldValue
    }
}
