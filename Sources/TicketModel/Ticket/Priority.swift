/// How soon a ticket wants doing.
public enum Priority: UInt8, BitwiseCopyable, CaseIterable, Comparable, Sendable {
    /// When there is time.
    case low
    /// Unless said otherwise.
    case normal
    /// Before the normal ones.
    case high
    /// Before everything.
    case urgent

    /// The spelling in commands, filters, JSON and payloads.
    public var word: String {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .urgent: "urgent"
        }
    }

    /// The priority so spelled, or nil.
    public init?(word: some StringProtocol) {
        guard let priority = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = priority
    }

    /// Orders from low to urgent.
    public static func < (left: Priority, right: Priority) -> Bool {
        left.rawValue < right.rawValue
    }
}
