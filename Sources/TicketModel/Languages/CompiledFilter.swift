/// A filter made ready to be asked of many rows, of the table it was compiled for and all that come after it.
///
/// Words like `me`, `today` and `7d..` mean what they meant at compiling: compile anew when the day changes.
public struct CompiledFilter: Sendable {
    /// What was compiled.
    public let filter: Filter
    /// The sort, if not the order of work.
    public var sort: FilterSort? { filter.sort }

    private let quick: QuickTests
    /// The other tests.
    private let terms: [(test: CompiledTest, isNegated: Bool)]

    /// Compiles a filter; one that mentions no state asks for active tickets only, unless `assumeActive` is false.
    ///
    /// - Parameter offset: seconds east of UTC at which the days of `created:` and `updated:` begin.
    public init(
        _ filter: Filter, in table: TicketTable, me: Name, today: CivilDate, now: Timestamp,
        assumeActive: Bool = true, secondsFromUTC offset: Int = 0
    ) {
        let filter = filter.expanded(in: table)
        let compiler = FilterCompiler(table: table, me: me, today: today, now: now, offset: offset)
        var terms = filter.terms
        if assumeActive, !filter.mentionsState { terms.append(contentsOf: Filter.active.terms) }
        self.filter = filter
        var quick = QuickTests()
        let others = terms.map { (test: compiler.compile($0.test), isNegated: $0.isNegated) }
            .filter { !quick.take($0.test, isNegated: $0.isNegated) }
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

    /// Gives every ticket that passes, with its hot columns and, if it is at hand, the time of its capture; false if it
    /// was cancelled.
    func scan(
        _ table: TicketTable, range: Range<Int>? = nil, isCancelled: () -> Bool = { false },
        _ body: (Row, HotColumns, Timestamp?) -> Void
    ) -> Bool {
        if range == nil, isAboutActiveOnly(in: table) {
            return scanActive(table, isCancelled: isCancelled, body)
        }
        let range = (range ?? 0..<table.count).clamped(to: 0..<table.count)
        let buffer = UnsafeMutablePointer<HotColumns>.allocate(capacity: PagedColumn<HotColumns>.pageSize)
        defer { buffer.deallocate() }
        var start = range.lowerBound
        while start < range.upperBound {
            if start - range.lowerBound >= 4096, start & 4095 < PagedColumn<HotColumns>.pageSize, isCancelled() {
                return false
            }
            let end = min(range.upperBound, PagedColumn<HotColumns>.end(ofPageWith: start))
            scanPage(table, start..<end, onceIn: buffer, body)
            start = end
        }
        return true
    }

    /// The image's active tickets where nothing has changed since, and whole pages where something has.
    private func scanActive(
        _ table: TicketTable, isCancelled: () -> Bool, _ body: (Row, HotColumns, Timestamp?) -> Void
    ) -> Bool {
        let isChanged = table.hot.changedPages
        let buffer = UnsafeMutablePointer<HotColumns>.allocate(capacity: PagedColumn<HotColumns>.pageSize)
        defer { buffer.deallocate() }
        for page in isChanged.indices where isChanged[page] {
            let start = page << PagedColumn<HotColumns>.shift
            scanPage(
                table, start..<min(table.count, start + PagedColumn<HotColumns>.pageSize), onceIn: buffer, body)
        }
        return table.active.image?.readOnce { records in
            for record in records where !isChanged[Int(record.row) >> PagedColumn<HotColumns>.shift] {
                let row = Row(rawValue: record.row)
                if matches(row, record.hot, in: table) { body(row, record.hot, record.createdAt) }
            }
            return !isCancelled()
        } ?? true
    }

    private func scanPage(
        _ table: TicketTable, _ range: Range<Int>, onceIn buffer: UnsafeMutablePointer<HotColumns>,
        _ body: (Row, HotColumns, Timestamp?) -> Void
    ) {
        guard mayHold(pageOf: range.lowerBound, in: table) else { return }
        table.hot.withPage(range.lowerBound, onceIn: buffer) { hot in
            for index in range {
                let row = Row(index)
                let columns = hot[index & PagedColumn<HotColumns>.mask]
                if matches(row, columns, in: table) { body(row, columns, nil) }
            }
        }
    }

    /// Whether the image's list of active tickets answers it.
    public func isAboutActiveOnly(in table: TicketTable) -> Bool {
        table.active.image != nil && quick.areForActiveOnly
    }

    /// False if no ticket in a page of rows is in a state that is asked for.
    private func mayHold(pageOf index: Int, in table: TicketTable) -> Bool {
        table.pageStates[index >> PagedColumn<HotColumns>.shift].states & quick.states != 0
    }

    private func matches(_ row: Row, _ hot: HotColumns, in table: TicketTable) -> Bool {
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
