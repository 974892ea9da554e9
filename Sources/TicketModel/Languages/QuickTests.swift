/// The tests of a filter that are comparisons of a number or a bit, asked before all others and without a copy of
/// anything.
struct QuickTests: Sendable {
    /// A bit for each state that may pass.
    private(set) var states = UInt8.max
    private var priorities = UInt8.max
    private var assignee: UInt32?

    /// Whether a test is one of them; it need not be asked again then.
    mutating func take(_ test: CompiledTest, isNegated: Bool) -> Bool {
        switch test {
        case .state(let mask): states &= isNegated ? ~mask : mask
        case .priority(let mask): priorities &= isNegated ? ~mask : mask
        case .assignee(let person):
            guard assignee == nil, !isNegated, let id = person.soleID else { return false }
            assignee = id
        default: return false
        }
        return true
    }

    /// Whether they ask for active tickets only.
    var areForActiveOnly: Bool {
        let finished = TicketState.allCases.filter(\.isFinished).reduce(UInt8(0)) { $0 | 1 << $1.rawValue }
        return states & finished == 0
    }

    func pass(_ hot: HotColumns) -> Bool {
        states >> hot.state.rawValue & priorities >> hot.priority.rawValue & 1 != 0
            && (assignee == nil || assignee == hot.assignee)
    }
}
