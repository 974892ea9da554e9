/// Whose journal an event stands in, as the journal's header says.
public struct Author: Hashable, Sendable {
    /// The journal's owner.
    public var writer: WriterID
    /// The owner's login then.
    public var login: Name
    /// The machine.
    public var host: String

    /// An author as said.
    public init(writer: WriterID, login: Name, host: String) {
        self.writer = writer
        self.login = login
        self.host = host
    }
}
