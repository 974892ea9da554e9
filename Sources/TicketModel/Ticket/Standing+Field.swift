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
        let bytes = text.utf8
        let space = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
        let slash = bytes[..<space].firstIndex(of: UInt8(ascii: "/")) ?? space
        guard let state = TicketState(word: text[..<slash]) else { return nil }
        self.init(state: state)
        if slash < space {
            guard let outcome = Outcome(word: text[bytes.index(after: slash)..<space]) else { return nil }
            self.outcome = outcome
        }
        if space < bytes.endIndex { assignee = Name(text[bytes.index(after: space)...]) }
        guard isConsistent else { return nil }
    }

    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let text) = value, let standing = Standing(text) else {
            throw MalformedField(field: key, reason: "is no state that a ticket can have")
        }
        self = standing
    }
}
