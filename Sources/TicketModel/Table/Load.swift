/// How much a person has to do.
public struct Load: Hashable, Sendable {
    /// Tickets that they work on now.
    public var inProgress: Int
    /// Tickets in their queue, not started.
    public var assigned: Int

    /// A load as said.
    public init(inProgress: Int = 0, assigned: Int = 0) {
        self.inProgress = inProgress
        self.assigned = assigned
    }

    /// Both together.
    public var total: Int { inProgress + assigned }
}
