/// How few people's loss leaves more than half of the tags with nobody who ever resolved one.
///
/// Found by trying every set of people, the smallest first; only those who are among the last of some tag are tried.
/// The search stops after `bound` steps, and then says how many people it takes at most, by taking away one after another
/// whoever leaves most tags alone (ties by how many tags they would bring nearer to that, then by login).
public struct TruckFactor: Hashable, Sendable {
    /// How many people. 0 if there are no tags, or nobody knows most of them as it is.
    public let count: Int
    /// Such people: those of that number whose loss leaves most tags with nobody; of equally many the first by login.
    public let people: [Name]
    /// The tags that nobody would know any more, sorted.
    public let lost: [Name]
    /// Whether it is known that no fewer do; otherwise `count` is the most that it can be.
    public let isExact: Bool

    /// The most steps of the search.
    public static let bound = 400_000

    /// - Parameter knowers: who knows each tag; one whom nobody knows counts as lost.
    public init(_ knowers: [Name: Set<Name>], bound: Int = TruckFactor.bound) {
        let tags = knowers.keys.sorted()
        let logins = Set(knowers.values.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: logins.enumerated().map { ($0.element, $0.offset) })
        var search = Search(
            people: tags.map { (knowers[$0] ?? []).compactMap { places[$0] } }, logins: logins.count, steps: bound)
        var found: (lost: Int, people: [Int])?
        var isExact = true
        for size in 0...logins.count {
            found = search.best(of: size)
            // What was found before the end is of the right size, for all smaller ones were tried.
            isExact = found != nil || !search.isOver
            if found != nil || search.isOver { break }
        }
        let people = found?.people ?? search.greedy()
        self.people = people.map { logins[$0] }.sorted()
        let gone = Set(self.people)
        count = tags.isEmpty ? 0 : people.count
        lost = tags.isEmpty ? [] : tags.filter { (knowers[$0] ?? []).isSubset(of: gone) }
        self.isExact = isExact
    }
}

/// Takes people away and sees which tags are left with nobody.
private struct Search {
    /// For each person the tags that they know.
    private let tags: [[Int]]
    /// For each tag how many know it.
    private let knowers: [Int]
    private var remaining: [Int]
    private var lost: Int
    private var steps: Int

    var isOver: Bool { steps <= 0 }

    init(people: [[Int]], logins: Int, steps: Int) {
        var tags = [[Int]](repeating: [], count: logins)
        for (tag, known) in people.enumerated() {
            for person in known { tags[person].append(tag) }
        }
        self.tags = tags
        knowers = people.map(\.count)
        remaining = knowers
        lost = knowers.count { $0 == 0 }
        self.steps = steps
    }

    private var isEnough: Bool { 2 * lost > knowers.count || knowers.isEmpty }

    private mutating func take(_ person: Int) {
        for tag in tags[person] {
            remaining[tag] -= 1
            if remaining[tag] == 0 { lost += 1 }
        }
    }

    private mutating func giveBack(_ person: Int) {
        for tag in tags[person] {
            if remaining[tag] == 0 { lost -= 1 }
            remaining[tag] += 1
        }
    }

    /// The set of this many people that leaves most tags with nobody, if those are more than half.
    mutating func best(of size: Int) -> (lost: Int, people: [Int])? {
        // A tag that more people know can't be lost by so few.
        guard 2 * knowers.count(where: { $0 <= size }) > knowers.count || knowers.isEmpty else { return nil }
        let candidates = tags.indices.filter { tags[$0].contains { knowers[$0] <= size } }
        var best: (lost: Int, people: [Int])?
        var chosen: [Int] = []
        choose(size, of: candidates[...], &chosen, &best)
        return best
    }

    private mutating func choose(
        _ size: Int, of candidates: ArraySlice<Int>, _ chosen: inout [Int], _ best: inout (lost: Int, people: [Int])?
    ) {
        steps -= 1
        if isOver { return }
        guard size > 0 else {
            if isEnough, lost > best?.lost ?? -1 { best = (lost, chosen) }
            return
        }
        var rest = candidates
        while rest.count >= size, let person = rest.popFirst(), !isOver {
            take(person)
            chosen.append(person)
            choose(size - 1, of: rest, &chosen, &best)
            chosen.removeLast()
            giveBack(person)
        }
    }

    /// Takes away whoever leaves most tags alone, until that are more than half.
    mutating func greedy() -> [Int] {
        var chosen: [Int] = []
        while !isEnough {
            let rest = tags.indices.filter { !chosen.contains($0) }
            let next = rest.max { left, right in
                let (one, other) = (worth(left), worth(right))
                return one == other ? left > right : one < other
            }
            guard let next else { break }
            take(next)
            chosen.append(next)
        }
        return chosen
    }

    private func worth(_ person: Int) -> Double {
        tags[person].reduce(0) { $0 + (remaining[$1] == 1 ? 1000 : 1 / Double(max(1, remaining[$1]))) }
    }
}
