extension Standing: CustomStringConvertible {
    /// The spelling in payloads: `open`, `assigned ana`, `in-progress bo`, `closed/given-up bo`, `closed/done`.
    ///
    /// One text, so that a payload which replaces many equal standings holds it once.
    public var description: String {
        var text = state.word
        if let outcome {
            text += "/"
            text += outcome.word
        }
        if let assignee {
            text += " "
            text += assignee.text
        }
        return text
    }

    /// The standing so spelled, or nil if no ticket can have it.
    public init?(_ text: String) {
        var text = text
        guard let standing = text.withUTF8({ Standing(spelling: $0) }) else { return nil }
        self = standing
    }

    private init?(spelling bytes: UnsafeBufferPointer<UInt8>) {
        let space = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
        let slash = bytes[..<space].firstIndex(of: UInt8(ascii: "/")) ?? space
        func spells(_ word: String, _ range: Range<Int>) -> Bool {
            word.utf8.count == range.count && bytes[range].elementsEqual(word.utf8)
        }
        guard let state = TicketState.allCases.first(where: { spells($0.word, 0..<slash) }) else { return nil }
        self.init(state: state)
        if slash < space {
            outcome = Outcome.allCases.first { spells($0.word, slash + 1..<space) }
            guard outcome != nil else { return nil }
        }
        if space < bytes.count { assignee = Name(String(decoding: bytes[(space + 1)...], as: UTF8.self)) }
        guard isConsistent else { return nil }
    }

    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let text) = value, let standing = Standing(text) else {
            throw MalformedField(field: key, reason: "is no state that a ticket can have")
        }
        self = standing
    }
}
