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

extension QuickTests {
    /// The places of the records that pass in an image's page, whose numbers from a field on are those of `HotColumns`; how
    /// many they are.
    func select(from page: MappedPage, hotFrom start: Int, into selected: UnsafeMutablePointer<UInt8>) -> Int {
        var count = page.count
        var isNarrowed = false
        func narrow(_ number: Int, _ passes: (UInt64) -> Bool) {
            let field = page.field(start + number)
            var kept = 0
            for place in 0..<count {
                let index = isNarrowed ? Int(selected[place]) : place
                selected[kept] = UInt8(truncatingIfNeeded: index)
                if passes(field[index]) { kept &+= 1 }
            }
            count = kept
            isNarrowed = true
        }
        if let assignee {
            count = page.field(start + HotColumns.assigneeField).places(of: UInt64(assignee), in: count, into: selected)
            isNarrowed = true
        }
        if states & Self.allStates != Self.allStates { narrow(HotColumns.stateField) { states >> $0 & 1 != 0 } }
        if priorities & Self.allPriorities != Self.allPriorities {
            narrow(HotColumns.priorityField) { priorities >> $0 & 1 != 0 }
        }
        if !isNarrowed { for index in 0..<count { selected[index] = UInt8(truncatingIfNeeded: index) } }
        return count
    }

    /// Whether they let so few through that records are better read one by one.
    var areSelective: Bool { assignee != nil }

    private static let allStates = TicketState.allCases.reduce(UInt8(0)) { $0 | 1 << $1.rawValue }
    private static let allPriorities = Priority.allCases.reduce(UInt8(0)) { $0 | 1 << $1.rawValue }
}

extension MappedField {
    /// Where a number stands among the first so many; how often.
    func places(of value: UInt64, in count: Int, into found: UnsafeMutablePointer<UInt8>) -> Int {
        var kept = 0
        guard width == 1 else {
            for index in 0..<count {
                found[kept] = UInt8(truncatingIfNeeded: index)
                if self[index] == value { kept &+= 1 }
            }
            return kept
        }
        guard let byte = UInt8(exactly: value &- bias), let first = bytes.baseAddress, bytes.count >= count else {
            return 0
        }
        for index in 0..<count where first.load(fromByteOffset: index, as: UInt8.self) == byte {
            found[kept] = UInt8(truncatingIfNeeded: index)
            kept &+= 1
        }
        return kept
    }
}
