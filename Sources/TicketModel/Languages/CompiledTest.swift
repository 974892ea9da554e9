/// A filter's test, with the names that it compares as the table's numbers.
///
/// Numbers are never reused, so a test holds for later tables too; what the table had not met at compiling is compared
/// by name.
enum CompiledTest: Sendable {
    case text(TextSearch)
    /// A bit for each state.
    case state(UInt8)
    case property([FilterProperty], me: PersonTest, today: Int32)
    case assignee(PersonTest)
    case requester(PersonTest)
    case tag(NameSetTest)
    case host(NameSetTest)
    /// A bit for each priority.
    case priority(UInt8)
    case created([Range<Int64>])
    case updated([Range<Int64>])
    case due([Range<Int32>], orNone: Bool)
    case under([TicketNumber])
    case field(key: Name, values: [Name])
}

extension CompiledTest {
    func passes(_ row: Row, in table: TicketTable) -> Bool {
        switch self {
        case .text(let search): return table.holds(search, row)
        case .state(let mask): return mask >> table.hot[row.index].state.rawValue & 1 != 0
        case .property(let properties, let me, let today):
            for property in properties where table.has(property, row, me: me, today: today) { return true }
            return false
        case .assignee(let test): return test.passes(table.hot[row.index].assignee, in: table.names)
        case .requester(let test): return test.passes(table.hot[row.index].requester, in: table.names)
        case .tag(let test): return test.passes(table.hot[row.index].tags, of: table.tagSets, in: table.names)
        case .host(let test): return test.passes(table.hot[row.index].hosts, of: table.hostSets, in: table.names)
        case .priority(let mask): return mask >> table.hot[row.index].priority.rawValue & 1 != 0
        case .created(let ranges):
            let at = table.cold[row.index].createdAt.milliseconds
            return ranges.contains { $0.contains(at) }
        case .updated(let ranges):
            let at = table.cold[row.index].updatedAt.milliseconds
            return ranges.contains { $0.contains(at) }
        case .due(let ranges, let orNone):
            let due = table.hot[row.index].due
            return due == HotColumns.noDue ? orNone : ranges.contains { $0.contains(due) }
        case .under(let numbers): return table.isUnder(numbers, row)
        case .field(let key, let values):
            guard table.hot[row.index].extra != 0, case .text(let text) = table.fields(row)[key.text] else {
                return false
            }
            return values.contains(Name(text))
        }
    }
}

extension TicketTable {
    fileprivate func holds(_ search: TextSearch, _ row: Row) -> Bool {
        let columns = cold[row.index]
        if texts.withBytes(of: columns.title, { search.isFound(in: $0) }) { return true }
        if columns.description != .empty, texts.withBytes(of: columns.description, { search.isFound(in: $0) }) {
            return true
        }
        var next = columns.firstComment
        while next != 0 {
            let comment = comments[Int(next)]
            if !comment.isWithdrawn, texts.withBytes(of: comment.text, { search.isFound(in: $0) }) { return true }
            next = comment.next
        }
        return false
    }

    fileprivate func has(_ property: FilterProperty, _ row: Row, me: PersonTest, today: Int32) -> Bool {
        switch property {
        case .active: state(row).isActive
        case .ready: isReady(row)
        case .blocked: isBlocked(row)
        case .mine: me.passes(hot[row.index].assignee, in: names)
        case .unassigned: state(row) == .open
        case .master: isMaster(row)
        case .overdue: state(row).isActive && hot[row.index].due < today
        case .waiting: state(row) == .resolved
        case .conflicted: isConflicted(row)
        }
    }

    fileprivate func isUnder(_ numbers: [TicketNumber], _ row: Row) -> Bool {
        var next = master(row)
        while let one = next {
            if numbers.contains(number(one)) { return true }
            next = master(one)
        }
        return false
    }
}
