/// What a person does with a ticket that changes its state or who has it.
public enum Verb: String, CaseIterable, Hashable, Sendable {
    /// Put it into one's own queue.
    case take
    /// Put it into somebody's queue.
    case assign
    /// Begin to work on it.
    case start
    /// Stop working on it for now.
    case pause
    /// Give it back to the queue that nobody has.
    case release
    /// Say that it is done.
    case resolve
    /// Settle it for good, or give it up.
    case close
    /// Take back that it was finished.
    case reopen

    /// The verb whose natural result is `to`, seen from `from`: what a change that nobody named amounts to.
    public static func leading(from: Standing, to: Standing) -> Verb {
        switch to.state {
        case .open: from.state.isFinished ? .reopen : .release
        case .assigned:
            switch from.state {
            case .resolved, .closed: .reopen
            case .inProgress: from.assignee == to.assignee ? .pause : .assign
            case .open, .assigned: .assign
            }
        case .inProgress: .start
        case .resolved: .resolve
        case .closed: .close
        }
    }
}
