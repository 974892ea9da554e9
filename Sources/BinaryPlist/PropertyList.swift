/// A value that a canonical binary property list can hold.
///
/// Strings are equal, hashed and ordered by their UTF-8 bytes; Swift's canonical equivalence would make two
/// different byte sequences one value.
public enum PropertyList: Sendable {
    /// True or false.
    case boolean(Bool)
    /// A whole number, 0 … 2⁶³−1. A negative one cannot be encoded.
    case integer(Int64)
    /// Unicode text.
    case string(String)
    /// Raw bytes.
    case data([UInt8])
    /// Values in order.
    case array([PropertyList])
    /// Values by key.
    case dictionary(PlistDictionary)
}

extension PropertyList: Hashable {
    /// Whether both are of one kind and encode to the same bytes.
    public static func == (left: PropertyList, right: PropertyList) -> Bool {
        switch (left, right) {
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.data(let left), .data(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.dictionary(let left), .dictionary(let right)): left == right
        default: false
        }
    }

    /// Feeds the kind and the bytes of the value to the hasher.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .boolean(let value):
            hasher.combine(0)
            hasher.combine(value)
        case .integer(let value):
            hasher.combine(1)
            hasher.combine(value)
        case .string(let value):
            hasher.combine(2)
            hasher.combine(bytesOf: value)
        case .data(let value):
            hasher.combine(3)
            hasher.combine(value)
        case .array(let value):
            hasher.combine(4)
            hasher.combine(value)
        case .dictionary(let value):
            hasher.combine(5)
            hasher.combine(value)
        }
    }
}

extension Hasher {
    /// Combines a string by its UTF-8 bytes and their count, so that neighbouring strings cannot run together.
    mutating func combine(bytesOf text: String) {
        combine(text.utf8.count)
        for byte in text.utf8 { combine(byte) }
    }
}
