/// How far a master ticket has come, counted over the leaves below it, through nested masters.
public struct Progress: Hashable, Sendable {
    /// Finished leaves; given-up ones and duplicates don't count.
    public var done: Int
    /// All leaves; given-up ones and duplicates don't count.
    public var total: Int
    /// Leaves in progress.
    public var inProgress: Int
    /// Unfinished leaves that wait for a need.
    public var blocked: Int
    /// The unfinished tickets for which blocked leaves wait, in order of capture.
    public var blockers: [TicketNumber]
    /// Those of the blockers that wait for no other of them: what to see to first.
    public var foremostBlockers: [TicketNumber]
    /// The longest remaining chain of needs among the unfinished leaves, what must be done first first; empty if none
    /// needs another.
    public var longestChain: [TicketNumber]

    /// A progress as said.
    public init(
        done: Int, total: Int, inProgress: Int, blocked: Int, blockers: [TicketNumber] = [],
        foremostBlockers: [TicketNumber] = [], longestChain: [TicketNumber] = []
    ) {
        self.done = done
        self.total = total
        self.inProgress = inProgress
        self.blocked = blocked
        self.blockers = blockers
        self.foremostBlockers = foremostBlockers
        self.longestChain = longestChain
    }
}
