import Testing
import TicketModel

@Suite struct LaneIndexTests {
    static let members: [Name] = ["ana", "bo", "zoe"]

    static func lanes(_ table: TicketTable, _ grouping: LaneGrouping, _ filter: String) throws -> LaneIndex {
        let compiled = try FilterAgreementTests.compile(filter, table, assumeActive: true)
        return LaneIndex(table, grouping: grouping, filter: compiled, members: members, me: "bo")
    }

    static func content(_ index: LaneIndex) -> [[Row]] {
        index.lanes.indices.map { index.rows(in: $0, 0..<index.count(in: $0)) }
    }

    @Test(
        arguments: LaneGrouping.allCases,
        ["", "tag:vpn", "under:1 is:active,waiting", "not:state:closed sort:-updated", "is:ready", "502"])
    func `following changes is as good as building anew`(grouping: LaneGrouping, filter: String) throws {
        var random = RandomOperations(dice: Dice())
        var script = random.script(60)
        var index = try Self.lanes(script.table, grouping, filter)
        for _ in 0..<60 {
            var changed: [Row] = []
            for _ in 0..<random.dice.pick([1, 1, 5]) { changed += random.step(&script) }
            index.update(rows: changed, to: script.table)
            let rebuilt = try Self.lanes(script.table, grouping, filter)
            #expect(index.lanes == rebuilt.lanes)
            #expect(Self.content(index) == Self.content(rebuilt))
        }
    }

    @Test func `lanes hold what the filter lets through, in the order of work`() throws {
        var random = RandomOperations(dice: Dice())
        let table = random.script(200).table
        for grouping in LaneGrouping.allCases {
            let index = try Self.lanes(table, grouping, "")
            var seen: Set<Row> = []
            for (lane, rows) in Self.content(index).enumerated() {
                #expect(rows == table.sorted(rows))
                for (rank, row) in rows.enumerated() {
                    #expect(seen.insert(row).inserted || grouping == .tag)
                    let position = index.position(of: row, near: index.lanes[lane])
                    #expect(position?.lane == lane && position?.rank == rank)
                    switch index.lanes[lane] {
                    case .queue: #expect(table.assignee(row) == nil)
                    case .person(let name): #expect(table.assignee(row) == name)
                    case .state(let state): #expect(table.state(row) == state)
                    case .priority(let priority): #expect(table.priority(row) == priority)
                    case .untagged: #expect(table.tags(row).isEmpty)
                    case .tag(let tag): #expect(table.tags(row).contains(tag))
                    case .masterless: #expect(table.master(row) == nil)
                    case .master(let number): #expect(table.master(row).map { table.number($0) } == number)
                    case .others: Issue.record("there are few enough lanes for all")
                    }
                }
            }
            #expect(seen == Set(table.rows.filter { table.state($0).isActive }))
            #expect(index.total == seen.count)
            let finished = try #require(table.rows.first { table.state($0).isFinished })
            #expect(index.position(of: finished) == nil)
        }
    }

    @Test func `the queue and I come first, strangers only while they have something`() throws {
        var script = Script()
        let number = script.capture(standing: .assigned(to: "mia"))
        var index = try Self.lanes(script.table, .person, "")
        #expect(index.lanes == [.queue, .person("bo"), .person("ana"), .person("mia"), .person("zoe")])
        script.move(number, to: .assigned(to: "lou"))
        index.update(rows: [script.row(number)], to: script.table)
        #expect(index.lanes == [.queue, .person("bo"), .person("ana"), .person("lou"), .person("zoe")])
        script.move(number, to: .open)
        index.update(rows: [script.row(number)], to: script.table)
        #expect(index.lanes == [.queue, .person("bo"), .person("ana"), .person("zoe")])
        #expect((0..<4).map { index.count(in: $0) } == [1, 0, 0, 0])
        #expect(index.count(in: 9) == 0)
        #expect(index.rows(in: -1, 0..<3).isEmpty)
        #expect(try Self.lanes(script.table, .state, "").lanes == TicketState.allCases.map { .state($0) })
    }

    @Test func `a ticket is in the lane of each of its tags, urgent comes first, parts are with their master`() throws {
        var script = Script()
        let both = script.capture { $0.tags = ["vpn", "ldap"] }
        let none = script.capture { ($0.priority, $0.master) = (.urgent, both) }
        var index = try Self.lanes(script.table, .tag, "")
        #expect(index.lanes == [.untagged, .tag("ldap"), .tag("vpn")])
        #expect(index.lanes.indices.map { index.count(in: $0) } == [1, 1, 1])
        #expect(index.total == 2)
        #expect(index.position(of: script.row(both), near: .tag("vpn"))?.lane == 2)
        #expect(index.position(of: script.row(both), near: .untagged)?.lane == 1)
        script.move(both, to: .closed(.done, assignee: nil))
        index.update(rows: [script.row(both)], to: script.table)
        #expect(index.lanes == [.untagged])
        #expect(index.total == 1)

        let priorities = try Self.lanes(script.table, .priority, "")
        #expect(priorities.lanes == [.priority(.urgent), .priority(.high), .priority(.normal), .priority(.low)])
        #expect(priorities.position(of: script.row(none))?.lane == 0)
        let masters = try Self.lanes(script.table, .master, "")
        #expect(masters.lanes == [.masterless, .master(both)])
        #expect(masters.position(of: script.row(none))?.lane == 1)
    }

    @Test(arguments: [LaneGrouping.tag, .master])
    func `of too many lanes the busiest stay, the others share one`(grouping: LaneGrouping) throws {
        var random = RandomOperations(dice: Dice())
        var script = Script()
        for size in 1...5 {
            let master = script.capture()
            for _ in 0..<size { script.capture { ($0.master, $0.tags) = (master, [Name("tag\(size)")]) } }
        }
        for _ in 0..<100 { random.step(&script) }
        let filter = try FilterAgreementTests.compile("", script.table, assumeActive: true)
        let whole = LaneIndex(script.table, grouping: grouping, filter: filter, members: Self.members, me: "bo")
        var index = try #require(
            LaneIndex(
                script.table, grouping: grouping, filter: filter, members: Self.members, me: "bo", most: 2
            ) { false })
        try #require(whole.lanes.count > 4)
        #expect(index.lanes.count == 4 && index.lanes.last == .others)
        let least = (1...2).map { index.count(in: $0) }.min() ?? 0
        for lane in whole.lanes.indices.dropFirst() where !index.lanes.contains(whole.lanes[lane]) {
            #expect(whole.count(in: lane) <= least)
        }
        for _ in 0..<60 {
            let rows = random.step(&script)
            index.update(rows: rows, to: script.table)
            #expect(index.lanes.count { $0 != .others } <= 3)
            let seen = Self.content(index).map { Set($0) }
            let active = script.table.rows.filter { script.table.state($0).isActive }
            #expect(seen.reduce(into: Set()) { $0.formUnion($1) } == Set(active))
            #expect(zip(seen, Self.content(index)).allSatisfy { $0.count == $1.count }, "a ticket is in a lane once")
            for row in active { #expect(index.position(of: row) != nil) }
        }
    }

    @Test func `what moves with its master comes beneath another`() throws {
        var script = Script()
        let top = script.capture()
        let nested = script.capture()
        let leaf = script.capture { $0.master = nested }
        var index = try Self.lanes(script.table, .person, "under:1")
        let rows = script.write(.setMaster(SetMaster(tickets: [nested], to: top, was: [nil])))
        index.update(rows: rows, to: script.table)
        #expect(Self.content(index)[0] == [script.row(nested), script.row(leaf)])
    }

    @Test func `a lane that was emptied fills again`() throws {
        var script = Script()
        let numbers = (0..<1200).map { _ in script.capture() }
        var index = try Self.lanes(script.table, .person, "")
        for standing in [Standing.closed(.done, assignee: nil), .open] {
            for number in numbers[300..<1100] {
                script.move(number, to: standing)
                index.update(rows: [script.row(number)], to: script.table)
            }
            #expect(index.count(in: 0) == (standing == .open ? 1200 : 400))
            #expect(
                Self.content(index)[0] == script.table.sorted(script.table.rows).filter { script.table.isReady($0) })
        }
    }

    @Test func `a window of a long lane is the same as a cut of the whole`() throws {
        var random = RandomOperations(dice: Dice())
        var script = Script()
        for _ in 0..<3000 {
            script.capture(standing: .open) { $0.priority = random.dice.pick(Priority.allCases) }
        }
        var index = try Self.lanes(script.table, .person, "")
        for _ in 0..<1500 {
            let number = ticket(UInt64.random(in: 1...3000, using: &random.dice))
            let row = script.row(number)
            let was = script.table.priority(row)
            script.write(
                .setPriority(SetPriority(tickets: [number], to: random.dice.pick(Priority.allCases), was: [was])))
            index.update(rows: [row], to: script.table)
        }
        let all = script.table.sorted(script.table.rows)
        #expect(index.count(in: 0) == 3000)
        for _ in 0..<50 {
            let start = Int.random(in: 0..<3100, using: &random.dice)
            let window = index.rows(in: 0, start..<start + 40)
            #expect(window == Array(all.dropFirst(start).prefix(40)))
        }
        for rank in stride(from: 0, to: 3000, by: 97) { #expect(index.position(of: all[rank])?.rank == rank) }
    }
}
