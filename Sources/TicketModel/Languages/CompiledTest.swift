/// A filter's test, with the names that it compares as the table's numbers.
///
/// Numbers are never reused, so a test holds for later tables too; what the table had not met at compiling is compared
/// by name.
enum CompiledTest: Sendable {
    case text(TextSearch)
    /// A bit for each state.
    case state(UInt8)
    case property([FilterProperty], me: PersonTest, today: Int32, UnseenTickets?)
    case assignee(PersonTest)
    case requester(PersonTest)
    case tag(NameSetTest)
    case host(NameSetTest)
    /// A bit for each priority.
    case priority(UInt8)
    case created([Range<Int64>])
    case updated([Range<Int64>])
    case resolved([Range<Int64>])
    case due([Range<Int32>], orNone: Bool)
    case under([TicketNumber])
    case field(key: Name, values: [Name])
}

extension CompiledTest {
    /// Whether a row passes, whose hot columns the caller has at hand.
    func passes(_ row: Row, _ hot: HotColumns, in table: TicketTable) -> Bool {
        switch self {
        case .text(let search): return table.holds(search, row)
        case .state(let mask): return mask >> hot.state.rawValue & 1 != 0
        case .property(let properties, let me, let today, let unseen):
            for property in properties {
                if property == .unseen {
                    if unseen?.contains(row, in: table) == true { return true }
                } else if table.has(property, row, hot, me: me, today: today) {
                    return true
                }
            }
            return false
        case .assignee(let test): return test.passes(hot.assignee, in: table.names)
        case .requester(let test): return test.passes(hot.requester, in: table.names)
        case .tag(let test): return test.passes(hot.tags, of: table.tagSets, in: table.names)
        case .host(let test): return test.passes(hot.hosts, of: table.hostSets, in: table.names)
        case .priority(let mask): return mask >> hot.priority.rawValue & 1 != 0
        case .created(let ranges):
            let at = table.cold[row.index].createdAt.milliseconds
            return ranges.contains { $0.contains(at) }
        case .updated(let ranges):
            let at = table.cold[row.index].updatedAt.milliseconds
            return ranges.contains { $0.contains(at) }
        case .resolved(let ranges):
            guard let at = table.resolution(of: row, hot)?.milliseconds else { return false }
            return ranges.contains { $0.contains(at) }
        case .due(let ranges, let orNone):
            return hot.due == HotColumns.noDue ? orNone : ranges.contains { $0.contains(hot.due) }
        case .under(let numbers): return hot.link != 0 && table.isUnder(numbers, row)
        case .field(let key, let values):
            guard hot.extra != 0, case .text(let text) = table.fields(row)[key.text] else {
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

    fileprivate func has(
        _ property: FilterProperty, _ row: Row, _ hot: HotColumns, me: PersonTest, today: Int32
    ) -> Bool {
        switch property {
        case .active: hot.state.isActive
        case .ready: hot.state.isActive && (hot.link == 0 || links[Int(hot.link)].unfinishedNeeds == 0)
        case .blocked: hot.state.isActive && hot.link != 0 && links[Int(hot.link)].unfinishedNeeds > 0
        case .mine: me.passes(hot.assignee, in: names)
        case .unassigned: hot.state == .open
        case .master: hot.link != 0 && isMaster(row)
        case .overdue: hot.state.isActive && hot.due < today
        case .waiting: hot.state == .resolved
        case .unseen: false
        case .approved: hot.extra != 0 && isApproved(row)
        case .unapproved: hot.extra != 0 && awaitsApproval(row)
        case .conflicted: isConflicted(hot)
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
