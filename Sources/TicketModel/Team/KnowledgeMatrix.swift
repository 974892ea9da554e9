/// Who resolved how many tickets with which tag: who knows what, as far as that can be counted.
///
/// What was given up, or closed as a duplicate, taught nobody anything and does not count.
public struct KnowledgeMatrix: Hashable, Sendable {
    /// The tags of what was resolved, by name.
    public let tags: [Name]
    /// The team by login, then others who resolved something.
    public let people: [Name]
    /// How many of `people`, from the first, are of the team.
    public let memberCount: Int
    /// The numbers, a row for each tag, in it one for each person.
    public let counts: [[Int]]
    /// From when on it was counted; nil is from the beginning.
    public let since: Timestamp?
    /// How few people's loss would leave most tags with nobody in the team.
    public let truckFactor: TruckFactor

    /// Counts what was resolved since a moment. O(tickets).
    public init(_ table: TicketTable, members: [Name], since: Timestamp? = nil) {
        struct Pair: Hashable {
            var tags: UInt32
            var person: UInt32
        }
        var pairs: [Pair: Int] = [:]
        table.forEachResolved(since: since ?? Timestamp(milliseconds: 0)) { hot, _ in
            if hot.tags != 0 { pairs[Pair(tags: hot.tags, person: hot.assignee), default: 0] += 1 }
        }
        var counts: [Name: [Name: Int]] = [:]
        var others: Set<Name> = []
        let team = Set(members)
        for (pair, count) in pairs {
            let person = table.names[pair.person]
            if !team.contains(person) { others.insert(person) }
            for tag in table.tags(ofSet: pair.tags) { counts[tag, default: [:]][person, default: 0] += count }
        }
        self.init(counts: counts, members: team.sorted(), others: others.sorted(), since: since)
    }

    init(counts: [Name: [Name: Int]], members: [Name], others: [Name], since: Timestamp?) {
        let people = members + others
        tags = counts.keys.sorted()
        self.people = people
        memberCount = members.count
        self.counts = tags.map { tag in people.map { counts[tag]?[$0] ?? 0 } }
        self.since = since
        let team = Set(members)
        truckFactor = TruckFactor(counts.mapValues { Set($0.keys).intersection(team) })
    }

    /// The largest number, at least 1.
    public var most: Int { max(1, counts.joined().max() ?? 1) }

    /// Those of the team who resolved tickets with the tag in this row, most first, then by login.
    public func knowers(ofRow row: Int) -> [Name] {
        (0..<memberCount).filter { counts[row][$0] > 0 }
            .sorted { (counts[row][$1], people[$0]) < (counts[row][$0], people[$1]) }.map { people[$0] }
    }

    /// The tags that only one of the team, or nobody there any more, ever resolved: with who that is.
    public var atRisk: [(tag: Name, only: Name?)] {
        tags.indices.compactMap { row in
            let knowers = knowers(ofRow: row)
            return knowers.count > 1 ? nil : (tags[row], knowers.first)
        }
    }
}
