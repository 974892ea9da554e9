/// How a closed ticket ended.
public enum Outcome: UInt8, CaseIterable, Sendable {
    /// It was done.
    case done
    /// It was given up, for a reason.
    case givenUp
    /// It says what another ticket says.
    case duplicate

    /// The spelling in commands, JSON and payloads.
    public var word: String {
        switch self {
        case .done: "done"
        case .givenUp: "given-up"
        case .duplicate: "duplicate"
        }
    }

    /// The outcome so spelled, or nil.
    public init?(word: some StringProtocol) {
        guard let outcome = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = outcome
    }
}
