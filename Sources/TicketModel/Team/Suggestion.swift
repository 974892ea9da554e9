/// Who should get a ticket, and why.
///
/// Those who are away are never named. Of the others, those count who carry at most one ticket more than whoever carries
/// least: nobody is buried. Among them
///
/// - an urgent ticket goes to whoever resolved most with its tags: now is no time to learn;
/// - if fewer than `enough` people know one of its tags, it goes to whoever knows its tags least: so that another learns;
/// - else to whoever carries least.
///
/// Ties go to the lighter load, then to who resolved less with these tags, then by login.
public struct Suggestion: Hashable, Sendable {
    /// One who could get it.
    public struct Candidate: Hashable, Sendable {
        /// Who.
        public let login: Name
        /// What they carry, without this ticket.
        public let load: Load
        /// How many tickets with these tags they resolved.
        public let resolved: Int
    }

    /// One who can't get it now.
    public struct Absence: Hashable, Sendable {
        /// Who.
        public let login: Name
        /// The last day that they are away.
        public let until: CivilDate
    }

    /// Why the first of the candidates is.
    public enum Reason: Hashable, Sendable {
        /// There is nobody else.
        case onlyOne
        /// They carry least, or as little as others.
        case lightest
        /// It is urgent, and they know these tags best.
        case urgent(tags: [Name])
        /// Few know this tag: these, or nobody.
        case spreads(tag: Name, knowers: [Name])
    }

    /// Those who could get it, the one who should first; empty if everybody is away.
    public let candidates: [Candidate]
    /// Those who are away today, and until when.
    public let away: [Absence]
    /// Why.
    public let reason: Reason

    /// A tag that so many people know needs no spreading; in a small team, everybody.
    public static let enough = 3

    /// - Parameter knowledge: of the time that counts.
    public init(
        for row: Row, in table: TicketTable, members: [Name], today: CivilDate, knowledge: KnowledgeMatrix
    ) {
        let team = table.team
        let tags = table.tags(row)
        let rows = tags.map { tag in knowledge.tags.firstIndex(of: tag) }
        away = members.compactMap { login in team[login].awayUntil(on: today).map { Absence(login: login, until: $0) } }
        let isAway = Set(away.map(\.login))
        var candidates = members.filter { !isAway.contains($0) && !team[$0].isService }.map { login in
            let place = knowledge.people.firstIndex(of: login)
            let resolved = rows.reduce(0) { sum, row in
                guard let row, let place else { return sum }
                return sum + knowledge.counts[row][place]
            }
            return Candidate(login: login, load: table.load(of: login, without: row), resolved: resolved)
        }
        let lightest = candidates.map(\.load.total).min() ?? 0
        let wanted = min(Self.enough, candidates.count)
        let few = zip(tags, rows).map { tag, row in (tag: tag, knowers: row.map { knowledge.knowers(ofRow: $0) } ?? [])
        }
        .filter { $0.knowers.count < wanted }.min { ($0.knowers.count, $0.tag) < ($1.knowers.count, $1.tag) }
        let isUrgent = table.priority(row) == .urgent && candidates.contains { $0.resolved > 0 }
        func place(_ one: Candidate) -> (Int, Int, Int) {
            let isLight = one.load.total <= lightest + 1 ? 0 : 1
            if isUrgent { return (isLight, -one.resolved, one.load.total) }
            return few == nil
                ? (isLight, one.load.total, one.resolved) : (isLight, one.resolved, one.load.total)
        }
        candidates.sort { left, right in
            let (one, other) = (place(left), place(right))
            return one == other ? left.login < right.login : one < other
        }
        self.candidates = candidates
        guard let first = candidates.first, candidates.count > 1 else {
            reason = .onlyOne
            return
        }
        if isUrgent, first.resolved > 0 {
            reason = .urgent(tags: tags)
        } else if !isUrgent, let few, !few.knowers.contains(first.login) {
            reason = .spreads(tag: few.tag, knowers: few.knowers)
        } else {
            reason = .lightest
        }
    }
}

extension TicketTable {
    /// What a person would carry if they did not have this ticket.
    func load(of person: Name, without row: Row) -> Load {
        var load = load(of: person)
        guard assignee(row) == person else { return load }
        if state(row) == .inProgress { load.inProgress -= 1 }
        if state(row) == .assigned { load.assigned -= 1 }
        return load
    }
}
