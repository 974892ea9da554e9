/// An event with its place in the store.
public struct CommittedEvent: Hashable, Sendable {
    /// Its place among all events.
    public var order: UInt64
    /// Its place in its writer's journal.
    public var sequence: UInt64
    /// Who wrote it.
    public var author: Author
    /// What was written.
    public var event: Event

    /// A committed event as said.
    public init(order: UInt64, sequence: UInt64, author: Author, event: Event) {
        self.order = order
        self.sequence = sequence
        self.author = author
        self.event = event
    }

    /// The person who did it: the one for whom it was written, else the one behind sudo, else the author.
    public var actor: Name { event.onBehalfOf ?? event.realLogin ?? author.login }

    /// Actor, time, means and machine together.
    public var stamp: Stamp { Stamp(at: event.at, by: actor, via: event.via, host: author.host) }
}
