/// What everybody carries, and what they got done lately.
public struct Workload: Hashable, Sendable {
    /// One person's part.
    public struct Share: Hashable, Sendable {
        /// Who.
        public let login: Name
        /// Whether they are of the team; others are shown as long as they carry something or got something done.
        public let isMember: Bool
        /// The last day that they are away, if they are today.
        public let awayUntil: CivilDate?
        /// What is in progress, and what waits in their queue.
        public fileprivate(set) var load = Load()
        /// How much of that is overdue.
        public fileprivate(set) var overdue = 0
        /// When the oldest of it was captured.
        public fileprivate(set) var oldest: Timestamp?
        /// How many they resolved in each of the last weeks, the week that ends now last.
        public fileprivate(set) var resolved: [Int]
    }

    /// The team by login, then the others.
    public let shares: [Share]
    /// How many tickets nobody has.
    public let open: Int
    /// How many weeks the resolved ones are counted over.
    public let weeks: Int

    static let week: Int64 = 7 * Timestamp.millisecondsPerDay

    /// Counts. O(tickets).
    public init(_ table: TicketTable, members: [Name], today: CivilDate, now: Timestamp, weeks: Int = 4) {
        let team = table.team
        var shares: [UInt32: Share] = [:]
        func blank(_ login: Name, isMember: Bool) -> Share {
            Share(
                login: login, isMember: isMember, awayUntil: team[login].awayUntil(on: today),
                resolved: Array(repeating: 0, count: weeks))
        }
        var unmet: [Share] = []
        for login in members {
            if let id = table.names.id(of: login) {
                shares[id] = blank(login, isMember: true)
            } else {
                unmet.append(blank(login, isMember: true))
            }
        }
        func change(_ id: UInt32, _ body: (inout Share) -> Void) {
            if shares[id] == nil { shares[id] = blank(table.names[id], isMember: false) }
            shares[id].map { share in
                var share = share
                body(&share)
                shares[id] = share
            }
        }
        var open = 0
        let active = CompiledFilter(.active, in: table, me: "", on: FilterClock(now: now, today: today))
        _ = active.scan(table) { row, hot, createdAt in
            guard hot.assignee != 0 else { return open += 1 }
            let createdAt = createdAt ?? table.cold[row.index].createdAt
            change(hot.assignee) { share in
                if hot.state == .inProgress { share.load.inProgress += 1 } else { share.load.assigned += 1 }
                if hot.due < today.days { share.overdue += 1 }
                share.oldest = min(share.oldest ?? createdAt, createdAt)
            }
        }
        table.forEachResolved(since: now.adding(milliseconds: -Int64(weeks) * Self.week + 1)) { hot, at in
            let ago = Int(max(0, now.milliseconds - at.milliseconds) / Self.week)
            change(hot.assignee) { $0.resolved[weeks - 1 - min(ago, weeks - 1)] += 1 }
        }
        self.shares = (shares.values + unmet).sorted { left, right in
            left.isMember == right.isMember ? left.login < right.login : left.isMember
        }
        self.open = open
        self.weeks = weeks
    }
}
