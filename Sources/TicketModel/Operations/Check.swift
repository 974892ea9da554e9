/// The bounds that operations check before they are written.
enum Check {
    static func tickets(_ tickets: [TicketNumber]) throws(MalformedField) {
        guard !tickets.isEmpty else { throw MalformedField(field: "tickets", reason: "names none") }
        guard tickets.count <= TextBounds.tickets else {
            throw MalformedField(field: "tickets", reason: "names more than \(TextBounds.tickets)")
        }
        guard tickets.count == 1 || Set(tickets).count == tickets.count else {
            throw MalformedField(field: "tickets", reason: "names one twice")
        }
    }

    /// What a set of tickets gets and loses.
    static func changes(add: [TicketNumber], remove: [TicketNumber]) throws(MalformedField) {
        guard add.count <= TextBounds.tickets, remove.count <= TextBounds.tickets else {
            throw MalformedField(field: "add", reason: "names more than \(TextBounds.tickets)")
        }
        guard !(add.isEmpty && remove.isEmpty) else { throw MalformedField(field: "add", reason: "is empty") }
        guard Set(add).isDisjoint(with: remove) else {
            throw MalformedField(field: "add", reason: "holds what `remove` holds")
        }
    }

    static func title(_ title: String) throws(MalformedField) {
        // Most titles begin with a letter, which says it without the search for whole characters.
        let isPlain = title.utf8.first.map { $0 > UInt8(ascii: " ") && $0 < 0x7F } ?? false
        guard isPlain || title.contains(where: { !$0.isWhitespace }) else {
            throw MalformedField(field: "title", reason: "is empty")
        }
        guard !TextBounds.hasLineBreak(title) else {
            throw MalformedField(field: "title", reason: "has more than one line")
        }
        guard title.utf8.count <= TextBounds.title else {
            throw MalformedField(field: "title", reason: "is longer than \(TextBounds.title) bytes")
        }
    }

    static func text(_ text: String, _ field: String, mayBeEmpty: Bool = true) throws(MalformedField) {
        guard mayBeEmpty || !text.isEmpty else { throw MalformedField(field: field, reason: "is empty") }
        guard text.utf8.count <= TextBounds.text else {
            throw MalformedField(field: field, reason: "is longer than \(TextBounds.text) bytes: attach it as a file")
        }
    }

    static func name(_ name: Name?, _ field: String) throws(MalformedField) {
        guard let name else { return }
        guard !name.text.isEmpty else { throw MalformedField(field: field, reason: "is empty") }
        guard name.text.utf8.count <= TextBounds.name, !TextBounds.hasLineBreak(name.text) else {
            throw MalformedField(field: field, reason: "is not one line of at most \(TextBounds.name) bytes")
        }
    }

    /// A login is one word.
    static func login(_ login: Name, _ field: String) throws(MalformedField) {
        try name(login, field)
        guard !login.text.contains(where: \.isWhitespace) else {
            throw MalformedField(field: field, reason: "is not one word")
        }
    }

    static func viewName(_ view: Name, _ field: String) throws(MalformedField) {
        try name(view, field)
        guard SavedView.canBeCalled(view.text) else {
            throw MalformedField(field: field, reason: "is not one word without commas, colons and quotes")
        }
    }

    static func names(_ names: [Name], _ field: String) throws(MalformedField) {
        for name in names { try Self.name(name, field) }
        guard names.count < 2 || names == names.sortedSet else {
            throw MalformedField(field: field, reason: "is not in order, each once")
        }
    }

    /// Free fields: their keys names, their values texts.
    static func fields(_ fields: FieldRecord, _ field: String) throws(MalformedField) {
        guard fields.entries.count <= TextBounds.fields else {
            throw MalformedField(field: field, reason: "holds more than \(TextBounds.fields)")
        }
        for entry in fields.entries {
            try name(Name(entry.key), field)
            guard case .text(let text) = entry.value else {
                throw MalformedField(field: field, reason: "holds other than text")
            }
            try Self.text(text, field)
        }
    }

    static func standing(_ standing: Standing, _ field: String) throws(MalformedField) {
        guard standing.isConsistent else {
            throw MalformedField(field: field, reason: "is no state that a ticket can have")
        }
        try name(standing.assignee, field)
    }

    static func parallel(_ was: Int, _ tickets: [TicketNumber]) throws(MalformedField) {
        guard was == tickets.count else {
            throw MalformedField(field: "was", reason: "does not have one value for each ticket")
        }
    }
}
