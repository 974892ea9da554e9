/// Who did something, when, where and by what means.
public struct Stamp: Hashable, Sendable {
    /// The wall clock then.
    public var at: Timestamp
    /// The person.
    public var by: Name
    /// The front end.
    public var via: Via
    /// The machine.
    public var host: String

    /// A stamp as said.
    public init(at: Timestamp, by: Name, via: Via, host: String) {
        self.at = at
        self.by = by
        self.via = via
        self.host = host
    }
}
