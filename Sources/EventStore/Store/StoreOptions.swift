/// What kind of store to make.
public struct StoreOptions: Hashable, Sendable {
    /// The Unix group whose members share it; nil: its owner's alone.
    public var teamGroup: String?
    /// A throw-away store of made-up tickets, where authors are claims.
    public var isDemo: Bool

    /// Options as said.
    public init(teamGroup: String? = nil, isDemo: Bool = false) {
        self.teamGroup = teamGroup
        self.isDemo = isDemo
    }
}
