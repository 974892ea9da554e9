extension CompiledFilter {
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
        func give(_ record: ActiveColumns) {
            guard !isChanged[Int(record.row) >> PagedColumn<HotColumns>.shift] else { return }
            let row = Row(rawValue: record.row)
            if matches(row, record.hot, in: table) { body(row, record.hot, record.createdAt) }
        }
        guard quick.areSelective else {
            return table.active.image?.readOnce { records in
                records.forEach(give)
                return !isCancelled()
            } ?? true
        }
        for index in stride(from: 0, to: table.active.count, by: ImagePage.size) {
            if let (image, page) = table.active.unmadePage(index) {
                image.readSome(
                    page, { quick.select(from: $0, hotFrom: ActiveColumns.hotField, into: $1) }, { give($1) })
            } else {
                table.active.withPage(index) { $0.forEach(give) }
            }
            if isCancelled() { return false }
        }
        return true
    }

    private func scanPage(
        _ table: TicketTable, _ range: Range<Int>, onceIn buffer: UnsafeMutablePointer<HotColumns>,
        _ body: (Row, HotColumns, Timestamp?) -> Void
    ) {
        guard mayHold(pageOf: range.lowerBound, in: table) else { return }
        if quick.areSelective, let (image, page) = table.hot.unmadePage(range.lowerBound) {
            let start = page << PagedColumn<HotColumns>.shift
            image.readSome(page, { quick.select(from: $0, hotFrom: 0, into: $1) }) { index, hot in
                let row = Row(start + index)
                if range.contains(row.index), matches(row, hot, in: table) { body(row, hot, nil) }
            }
            return
        }
        table.hot.withPage(range.lowerBound, onceIn: buffer) { hot in
            for index in range {
                let row = Row(index)
                let columns = hot[index & PagedColumn<HotColumns>.mask]
                if matches(row, columns, in: table) { body(row, columns, nil) }
            }
        }
    }

    /// False if no ticket in a page of rows is in a state that is asked for.
    private func mayHold(pageOf index: Int, in table: TicketTable) -> Bool {
        table.pageStates[index >> PagedColumn<HotColumns>.shift].states & quick.states != 0
    }
}
