/// A change of what tickets say, the same for each of them; what is nil or empty stays as it is.
public struct TicketEdit: Hashable, Sendable {
    /// The title: one line; what is more becomes one.
    public var title: String?
    /// The description, Markdown; an empty one removes it.
    public var description: String?
    /// The priority.
    public var priority: Priority?
    /// The day by which it is wanted.
    public var due: Setting<CivilDate>?
    /// For whom it is.
    public var requester: Setting<Name>?
    /// Tags that it gets. What is also among those that it loses is lost.
    public var addedTags: [Name] = []
    /// Tags that it loses.
    public var removedTags: [Name] = []
    /// Hosts that it gets. What is also among those that it loses is lost.
    public var addedHosts: [Name] = []
    /// Hosts that it loses.
    public var removedHosts: [Name] = []
    /// What it requires from now on. What is also among what it no longer does is not required.
    public var addedRequirements: Set<Requirement> = []
    /// What it requires no longer.
    public var removedRequirements: Set<Requirement> = []
    /// Free fields that it gets, texts.
    public var fields = FieldRecord()
    /// Free fields that it loses, unless they are also set.
    public var clearedFields: [Name] = []

    /// An edit that changes nothing yet.
    public init() {}

    /// Whether it asks for nothing.
    public var isEmpty: Bool { self == TicketEdit() }
}
