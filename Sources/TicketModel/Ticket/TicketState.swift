/// Where a ticket stands; there are no other states.
public enum TicketState: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    /// Nobody has it.
    case open
    /// In a person's queue, not started, safe to hand on.
    case assigned
    /// A person is working on it now.
    case inProgress
    /// Its worker believes it done; it waits for the requester's word.
    case resolved
    /// Done to everybody's satisfaction, or given up with a reason.
    case closed

    /// The spelling in commands, filters, JSON and payloads.
    public var word: String {
        switch self {
        case .open: "open"
        case .assigned: "assigned"
        case .inProgress: "in-progress"
        case .resolved: "resolved"
        case .closed: "closed"
        }
    }

    /// The state so spelled, or nil.
    public init?(word: some StringProtocol) {
        switch String(word) {
        case "open": self = .open
        case "assigned": self = .assigned
        case "in-progress": self = .inProgress
        case "resolved": self = .resolved
        case "closed": self = .closed
        default: return nil
        }
    }

    /// Whether work is left: open, assigned or in progress.
    public var isActive: Bool { rawValue <= Self.inProgress.rawValue }

    /// Whether it is resolved or closed.
    public var isFinished: Bool { !isActive }
}
