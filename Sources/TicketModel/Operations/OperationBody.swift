/// What every operation can do: be read, written, checked and taken back. How it applies stands in its own file.
public protocol OperationBody: Hashable, Sendable {
    /// The operation's name in payloads, under the key `op`.
    static var name: String { get }

    /// Reads the operation's own fields.
    init(fields: FieldRecord) throws(MalformedField)

    /// The operation's own fields, without its name.
    var fields: FieldRecord { get }

    /// The tickets that it is about.
    var tickets: [TicketNumber] { get }

    /// Checks what must hold before it is written: one line and `TextBounds` for texts; throws what does not.
    func validate() throws(MalformedField)

    /// The operations that take it back, if it was written by the event `id` and nothing has changed since.
    func inverse(of id: EventID) -> [Operation]
}
