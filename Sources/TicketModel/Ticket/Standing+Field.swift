extension Standing: CustomStringConvertible {
    /// The spelling in payloads: `open`, `assigned ana`, `in-progress bo`, `closed/given-up bo`, `closed/done`.
    ///
    /// One text, so that a payload which replaces many equal standings holds it once.
    public var description: String {
        var text = state.word
        if let outcome { text += "/\(outcome.word)" }
        if let assignee { text += " \(assignee)" }
        return text
    }

    /// The standing so spelled, or nil if no ticket can have it.
    public init?(_ text: String) {
        let space = text.utf8.firstIndex(of: UInt8(ascii: " "))
        let head = text[..<(space ?? text.endIndex)]
        let parts = head.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let state = TicketState(word: first) else { return nil }
        self.init(state: state, assignee: space.map { Name(text[text.utf8.index(after: $0)...]) })
        if parts.count == 2 {
            guard let outcome = Outcome(word: parts[1]) else { return nil }
            self.outcome = outcome
        }
        guard isConsistent else { return nil }
    }

    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let text) = value, let standing = Standing(text) else {
            throw MalformedField(field: key, reason: "is no state that a ticket can have")
        }
        self = standing
    }
}
