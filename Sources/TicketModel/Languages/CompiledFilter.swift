/// A filter made ready to be asked of many rows, of the table it was compiled for and all that come after it.
///
/// Words like `me`, `today` and `7d..` mean what they meant at compiling: compile anew when the day changes.
public struct CompiledFilter: Sendable {
    /// What was compiled.
    public let filter: Filter
    /// The sort, if not the order of work.
    public var sort: FilterSort? { filter.sort }

    let quick: QuickTests
    /// The other tests.
    private let terms: [(test: CompiledTest, isNegated: Bool)]

    /// Compiles a filter; one that mentions no state asks for active tickets only, unless `assumeActive` is false.
    ///
    /// - Parameter unseen: what is new for me, asked only for `is:unseen`; without it nothing is.
    public init(
        _ filter: Filter, in table: TicketTable, me: Name, on clock: FilterClock, assumeActive: Bool = true,
        unseen: () -> UnseenTickets? = { nil }
    ) {
        let filter = filter.expanded(in: table)
        let compiler = FilterCompiler(
            table: table, me: me, clock: clock, unseen: filter.asksForUnseen ? unseen() : nil)
        var terms = filter.terms
        if assumeActive, !filter.mentionsState { terms.append(contentsOf: Filter.active.terms) }
        self.filter = filter
        var quick = QuickTests()
        let others = terms.map { (test: compiler.compile($0.test), isNegated: $0.isNegated) }
            .filter { !quick.take($0.test, isNegated: $0.isNegated) }
        // Asked for page by page, before the day is looked at.
        if terms.contains(where: { $0.asksForResolved }) {
            _ = quick.take(
                .state(FilterCompiler.mask(TicketState.allCases.filter(\.isFinished))), isNegated: false)
        }
        self.quick = quick
        // What is cheap to ask goes first; the order does not change the answer.
        self.terms = others.enumerated().sorted { ($0.element.0.cost, $0.offset) < ($1.element.0.cost, $1.offset) }.map(
            \.element)
    }

    /// Whether the ticket passes.
    public func matches(_ row: Row, in table: TicketTable) -> Bool {
        matches(row, table.hot[row.index], in: table)
    }

    /// The rows that pass, in order of capture, of all or of a range; nil if it was cancelled.
    ///
    /// - Parameter isCancelled: asked every few thousand rows.
    public func rows(
        in table: TicketTable, range: Range<Int>? = nil, isCancelled: () -> Bool = { false }
    ) -> [Row]? {
        var found: [Row] = []
        guard scan(table, range: range, isCancelled: isCancelled, { row, _, _ in found.append(row) }) else {
            return nil
        }
        return found.sorted()
    }

    /// How many tickets pass; nil if it was cancelled.
    ///
    /// - Parameter isCancelled: asked every few thousand rows.
    public func count(in table: TicketTable, isCancelled: () -> Bool = { false }) -> Int? {
        var count = 0
        return scan(table, isCancelled: isCancelled, { _, _, _ in count += 1 }) ? count : nil
    }

    /// The places in a list of the tickets that pass, in no particular order; nil if it was cancelled.
    ///
    /// - Parameter range: of rows; what asks for active tickets only takes them from the image's list if it is all.
    public func keys(
        in table: TicketTable, range: Range<Int>? = nil, isCancelled: () -> Bool = { false }
    ) -> [WorkKey]? {
        var keys: [WorkKey] = []
        let isWhole = scan(table, range: range, isCancelled: isCancelled) { row, hot, createdAt in
            keys.append(WorkKey(of: row, hot, createdAt: createdAt, in: table, by: sort))
        }
        return isWhole ? keys : nil
    }

    /// Whether the image's list of active tickets answers it.
    public func isAboutActiveOnly(in table: TicketTable) -> Bool {
        table.active.image != nil && quick.areForActiveOnly
    }

    func matches(_ row: Row, _ hot: HotColumns, in table: TicketTable) -> Bool {
        guard quick.pass(hot) else { return false }
        // By its address: a test that is taken out of the array is copied, and its texts counted, for every row.
        return terms.withUnsafeBufferPointer { terms in
            for index in terms.indices where terms[index].test.passes(row, hot, in: table) == terms[index].isNegated {
                return false
            }
            return true
        }
    }
}

extension FilterTerm {
    fileprivate var asksForResolved: Bool {
        if case .resolved = test { return !isNegated }
        return false
    }
}
