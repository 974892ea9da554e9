/// By what a list is sorted, if not in the order of work; `sort:due`, or `sort:-updated` for the greatest first.
public struct FilterSort: Hashable, Sendable {
    /// What is compared.
    public enum Key: String, CaseIterable, Hashable, Sendable {
        /// The last event.
        case updated
        /// The capture.
        case created
        /// Low to urgent.
        case priority
        /// The number.
        case number
        /// The due day; tickets without one come after all others.
        case due
    }

    /// What is compared.
    public var key: Key
    /// Whether the greatest comes first.
    public var isDescending: Bool

    /// A sort as said.
    public init(key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }
}
