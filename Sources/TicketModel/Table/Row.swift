/// A ticket's place in the table: dense from 0 in order of capture, never reused.
public struct Row: Hashable, Comparable, Sendable {
    /// The place.
    public let rawValue: UInt32

    /// The row at this place.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(_ index: Int) {
        rawValue = UInt32(truncatingIfNeeded: index)
    }

    /// The place, to index with.
    public var index: Int { Int(rawValue) }

    /// Orders by place.
    public static func < (left: Row, right: Row) -> Bool {
        left.rawValue < right.rawValue
    }
}
