/// A value of an event's payload, independent of how the store encodes it.
public enum FieldValue: Sendable {
    /// True or false.
    case boolean(Bool)
    /// A number; the store's encoding has none below zero.
    case integer(Int64)
    /// Text.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
    /// Values in order.
    case list([FieldValue])
    /// Values by key.
    case record(FieldRecord)
}

extension FieldValue: Hashable {
    /// Whether two values encode to the same bytes.
    public static func == (left: FieldValue, right: FieldValue) -> Bool {
        switch (left, right) {
        case (.boolean(let one), .boolean(let other)): one == other
        case (.integer(let one), .integer(let other)): one == other
        case (.text(let one), .text(let other)): one.hasSameBytes(as: other)
        case (.bytes(let one), .bytes(let other)): one == other
        case (.list(let one), .list(let other)): one == other
        case (.record(let one), .record(let other)): one == other
        default: false
        }
    }

    /// Feeds the value's kind and bytes to `hasher`.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .boolean(let value):
            hasher.combine(0)
            hasher.combine(value)
        case .integer(let value):
            hasher.combine(1)
            hasher.combine(value)
        case .text(let value):
            hasher.combine(2)
            value.hashBytes(into: &hasher)
        case .bytes(let value):
            hasher.combine(3)
            hasher.combine(value)
        case .list(let value):
            hasher.combine(4)
            hasher.combine(value)
        case .record(let value):
            hasher.combine(5)
            hasher.combine(value)
        }
    }
}
