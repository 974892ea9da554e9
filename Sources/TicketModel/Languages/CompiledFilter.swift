/// A filter made ready to be asked of many rows, of the table it was compiled for and all that come after it.
///
/// Words like `me`, `today` and `7d..` mean what they meant at compiling: compile anew when the day changes.
public struct CompiledFilter: Sendable {
    /// What was compiled.
    public let filter: Filter
    /// The sort, if not the order of work.
    public var sort: FilterSort? { filter.sort }

    private let terms: [(test: CompiledTest, isNegated: Bool)]

    /// Compiles a filter; one that mentions no state asks for active tickets only, unless `assumeActive` is false.
    ///
    /// - Parameter offset: seconds east of UTC at which the days of `created:` and `updated:` begin.
    public init(
        _ filter: Filter, in table: TicketTable, me: Name, today: CivilDate, now: Timestamp,
        assumeActive: Bool = true, secondsFromUTC offset: Int = 0
    ) {
        let compiler = FilterCompiler(table: table, me: me, today: today, now: now, offset: offset)
        var terms = filter.terms
        if assumeActive, !filter.mentionsState { terms.append(contentsOf: Filter.active.terms) }
        self.filter = filter
        // What is cheap to ask goes first; the order does not change the answer.
        self.terms = terms.map { (compiler.compile($0.test), $0.isNegated) }
            .enumerated().sorted { ($0.element.0.cost, $0.offset) < ($1.element.0.cost, $1.offset) }.map(\.element)
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
        let range = (range ?? 0..<table.count).clamped(to: 0..<table.count)
        var start = range.lowerBound
        while start < range.upperBound {
            if start - range.lowerBound >= 4096, start & 4095 < PagedColumn<HotColumns>.pageSize, isCancelled() {
                return nil
            }
            let end = min(range.upperBound, PagedColumn<HotColumns>.end(ofPageWith: start))
            guard mayHold(pageOf: start, in: table) else {
                start = end
                continue
            }
            table.hot.withPage(start) { hot in
                for index in start..<end {
                    let row = Row(index)
                    if matches(row, hot[index & PagedColumn<HotColumns>.mask], in: table) { found.append(row) }
                }
            }
            start = end
        }
        return found
    }

    /// False if no ticket in a page of rows is in a state that is asked for.
    private func mayHold(pageOf index: Int, in table: TicketTable) -> Bool {
        let states = table.pageStates[index >> PagedColumn<HotColumns>.shift].states
        for term in terms {
            if case .state(let mask) = term.test, !term.isNegated, states & mask == 0 { return false }
        }
        return true
    }

    private func matches(_ row: Row, _ hot: HotColumns, in table: TicketTable) -> Bool {
        for index in terms.indices where terms[index].test.passes(row, hot, in: table) == terms[index].isNegated {
            return false
        }
        return true
    }
}
