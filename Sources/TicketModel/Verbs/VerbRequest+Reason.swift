extension VerbRequest {
    /// How the ticket ends if the request gives it up, or nil if it gives no reason.
    public var outcomeOfGivingUp: Outcome? {
        guard let reason, Self.saysSomething(reason) else { return nil }
        let first = reason.split(whereSeparator: { !$0.isLetter }).first
        return first?.lowercased() == "duplicate" ? .duplicate : .givenUp
    }

    /// Whether the text holds more than blanks.
    static func saysSomething(_ text: String?) -> Bool {
        text?.contains { !$0.isWhitespace } ?? false
    }
}

extension Standing {
    /// The standing in words: `in progress by bo`, `assigned to ana`, `closed`.
    public var phrase: String {
        switch state {
        case .open: "open"
        case .assigned: "assigned\(assignee.map { " to \($0)" } ?? "")"
        case .inProgress: "in progress\(assignee.map { " by \($0)" } ?? "")"
        case .resolved: "resolved"
        case .closed:
            switch outcome {
            case .givenUp: "closed (given up)"
            case .duplicate: "closed (duplicate)"
            case .done, nil: "closed"
            }
        }
    }
}
