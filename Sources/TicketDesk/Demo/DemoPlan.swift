import TicketModel

/// How much demo to make; the same plan, day and login make the same tickets.
public struct DemoPlan: Hashable, Sendable {
    /// The number of tickets over three years, 1–10,000,000, or nil for one team's last quarter with some forty active ones.
    public var tickets: Int?
    /// What the random choices are made from.
    public var seed: UInt64

    /// A plan.
    public init(tickets: Int? = nil, seed: UInt64 = 1) {
        self.tickets = tickets
        self.seed = seed
    }

    static let largest = 10_000_000

    var days: Int64 { tickets == nil ? 91 : 1096 }
    var shares: DemoShares { tickets == nil ? .quarter : .years }

    /// The people of the demo: the one who looks at it first, then invented logins.
    func team(with me: Name) -> [Name] {
        let invented: [Name] =
            tickets == nil ? ["bo", "cy", "dee"] : ["bo", "cy", "dee", "eli", "fay", "gus", "hal", "ivy", "jo"]
        return [me] + invented.filter { $0 != me }
    }
}
