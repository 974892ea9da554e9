/// One action of one person: the unit that is written, ordered and undone.
///
/// Its payload:
///
///     id      16 bytes, random
///     at      integer: milliseconds since 1970 UTC by the writer's clock
///     via     text: cli, tui, mail, api, demo
///     for     text: the person for whom a service, demo or import writes (left out if none)
///     real    text: the login behind sudo (left out if none)
///     undoes  16 bytes: the event that this one takes back (left out if none)
///     ops     list of records, each an operation: its name under `op`, and its own fields
///
/// The store adds `after`.
public struct Event: Hashable, Sendable {
    /// Its random identifier.
    public var id: EventID
    /// The writer's wall clock.
    public var at: Timestamp
    /// The front end.
    public var via: Via
    /// The person for whom a service, demo or import writes: a claim.
    public var onBehalfOf: Name?
    /// The login behind sudo.
    public var realLogin: Name?
    /// The event that this one takes back.
    public var undoes: EventID?
    /// What is done, in order.
    public var operations: [Operation]

    /// An event as said.
    public init(
        id: EventID, at: Timestamp, via: Via, onBehalfOf: Name? = nil, realLogin: Name? = nil,
        undoes: EventID? = nil, operations: [Operation]
    ) {
        self.id = id
        self.at = at
        self.via = via
        self.onBehalfOf = onBehalfOf
        self.realLogin = realLogin
        self.undoes = undoes
        self.operations = operations
    }
}
