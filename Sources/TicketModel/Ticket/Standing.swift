/// A ticket's state, who has it, and how it closed.
///
/// They are one register: they change together and conflict together, so "assigned to nobody" cannot come about.
public struct Standing: Hashable, Sendable {
    /// The state.
    public var state: TicketState
    /// Who has it; who had it, once it is finished.
    public var assignee: Name?
    /// How it ended, if it is closed.
    public var outcome: Outcome?

    /// A standing as said; `isConsistent` tells whether a ticket can have it.
    public init(state: TicketState, assignee: Name? = nil, outcome: Outcome? = nil) {
        self.state = state
        self.assignee = assignee
        self.outcome = outcome
    }

    /// Nobody has it.
    public static let open = Standing(state: .open)

    /// In the queue of `person`.
    public static func assigned(to person: Name) -> Standing {
        Standing(state: .assigned, assignee: person)
    }

    /// Being worked on by `person`.
    public static func inProgress(by person: Name) -> Standing {
        Standing(state: .inProgress, assignee: person)
    }

    /// Believed done by `person`.
    public static func resolved(by person: Name) -> Standing {
        Standing(state: .resolved, assignee: person)
    }

    /// Closed with an outcome; `person` had it last, if anybody.
    public static func closed(_ outcome: Outcome, assignee person: Name?) -> Standing {
        Standing(state: .closed, assignee: person, outcome: outcome)
    }

    /// Whether a ticket can stand so: nobody has an open one, somebody has one that is assigned, in progress or
    /// resolved, and a closed one has an outcome, as no other has.
    public var isConsistent: Bool {
        let hasAssignee = assignee.map { !$0.text.isEmpty }
        return switch state {
        case .open: assignee == nil && outcome == nil
        case .assigned, .inProgress, .resolved: hasAssignee == true && outcome == nil
        case .closed: hasAssignee != false && outcome != nil
        }
    }
}
