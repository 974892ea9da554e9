/// How far the approval of a ticket is.
public enum ApprovalStanding: Hashable, Sendable {
    /// It requires one, and nobody has asked or answered for the ticket as it is now.
    case required
    /// Somebody asks for it.
    case requested(by: Name)
    /// It may be done.
    case approved(by: Name)
    /// It may not.
    case rejected(by: Name)
    /// It was approved, and has been edited since.
    case void(by: Name)

    /// `approved by bo`.
    public var phrase: String {
        switch self {
        case .required: "requires approval"
        case .requested(let name): "\(name) asks for approval"
        case .approved(let name): "approved by \(name)"
        case .rejected(let name): "rejected by \(name)"
        case .void(let name): "\(name)'s approval is void"
        }
    }
}

extension ApprovalStanding {
    /// What follows from all that was said; nil if nobody said anything and none is required.
    init?(_ approvals: [Approval], isRequired: Bool) {
        if let valid = approvals.last(where: \.isValid) {
            self = .approved(by: valid.stamp.by)
            return
        }
        let said = approvals.filter { !$0.isWithdrawn }
        if let last = said.last(where: \.isCurrent) {
            self = last.decision == .rejected ? .rejected(by: last.stamp.by) : .requested(by: last.stamp.by)
        } else if let void = said.last(where: { $0.decision == .approved }) {
            self = .void(by: void.stamp.by)
        } else if isRequired {
            self = .required
        } else {
            return nil
        }
    }
}

extension Ticket {
    /// How far its approval is; nil if it requires none and nobody said anything.
    public var approvalStanding: ApprovalStanding? {
        ApprovalStanding(approvals, isRequired: requires.contains(.approval))
    }
}
