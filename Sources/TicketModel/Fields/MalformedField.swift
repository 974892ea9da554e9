/// What is wrong with a field of an event or operation.
public struct MalformedField: Error, Hashable, Sendable {
    /// The field's key.
    public let field: String
    /// Why it can't be taken, to follow the field's name in a sentence.
    public let reason: String

    /// The complaint that `field` is wrong for `reason`.
    public init(field: String, reason: String) {
        self.field = field
        self.reason = reason
    }
}

extension MalformedField: CustomStringConvertible {
    /// The field and the reason.
    public var description: String { "\(field) \(reason)" }
}
