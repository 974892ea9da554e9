/// An unfinished ticket that stands in another's way, as a refusal names it.
public struct Obstacle: Hashable, Sendable {
    /// Its number.
    public var number: TicketNumber
    /// Its state.
    public var state: TicketState
    /// Who has it.
    public var assignee: Name?

    /// An obstacle as said.
    public init(number: TicketNumber, state: TicketState, assignee: Name? = nil) {
        self.number = number
        self.state = state
        self.assignee = assignee
    }

    /// `40 (in progress, bo)`, `41 (open)`.
    public var phrase: String {
        let state = state == .inProgress ? "in progress" : state.word
        return "\(number) (\(state)\(assignee.map { ", \($0)" } ?? ""))"
    }
}

extension [Obstacle] {
    /// The first so many in words, and how many more there are.
    func phrase(atMost limit: Int = 20) -> String {
        let named = prefix(limit).map(\.phrase)
        if count > limit { return "\(named.joined(separator: ", ")) and \(count - limit) more" }
        guard named.count > 1, let last = named.last else { return named.first ?? "" }
        return "\(named.dropLast().joined(separator: ", ")) and \(last)"
    }
}
