import Testing
import TicketModel

@Suite struct FoldTests {
    @Test func `the fold does what a naive one does`() {
        var random = RandomOperations(dice: Dice())
        for _ in 0..<12 {
            var naive = NaiveFold()
            var script = Script()
            for _ in 0..<150 {
                random.step(&script)
                naive.apply(script.events[script.events.count - 1])
            }
            #expect(script.table.count == naive.tickets.count)
            #expect(script.table.team.members == naive.members.values.sorted { $0.login < $1.login })
            #expect(script.table.team.views == naive.views.values.sorted { $0.name < $1.name })
            for row in script.table.rows {
                guard var expected = naive.tickets[script.table.number(row)] else {
                    Issue.record("\(script.table.number(row)) is not there")
                    continue
                }
                expected.ticket.isConflicted = !expected.conflicts.isEmpty
                #expect(script.table.ticket(row) == expected.ticket)
            }
        }
    }

    @Test func `derived counts are what a recount gives`() {
        var random = RandomOperations(dice: Dice())
        for _ in 0..<10 {
            var script = Script()
            for _ in 0..<120 {
                random.step(&script)
                if random.dice.chance(10) { expectDerived(script.table) }
            }
            expectDerived(script.table)
        }
    }

    private func expectDerived(_ table: TicketTable) {
        let rows = Array(table.rows)
        func leaf(_ row: Row) -> (done: Int, total: Int) {
            if let outcome = table.outcome(row), outcome != .done { return (0, 0) }
            return (table.state(row).isFinished ? 1 : 0, 1)
        }
        func leaves(_ row: Row) -> (done: Int, total: Int) {
            let parts = rows.filter { table.master($0) == row }
            if parts.isEmpty { return leaf(row) }
            return parts.map { leaves($0) }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        }
        for row in rows {
            let needs = table.needs(row)
            let dependents = rows.filter { table.needs($0).contains(row) }
            let parts = rows.filter { table.master($0) == row }
            #expect(table.unfinishedNeeds(row) == needs.count { table.state($0).isActive })
            #expect(table.blockers(row) == needs.filter { table.state($0).isActive })
            #expect(table.dependents(row) == dependents)
            #expect(table.dependentCount(row) == dependents.count { table.state($0).isActive })
            #expect(table.parts(row) == parts)
            #expect(table.isMaster(row) == !parts.isEmpty)
            let (done, total) = parts.isEmpty ? (0, 0) : leaves(row)
            #expect(table.partsDone(row) == done)
            #expect(table.partsTotal(row) == total)
            let isActive = table.state(row).isActive
            #expect(table.isBlocked(row) == (isActive && needs.contains { table.state($0).isActive }))
            #expect(table.isReady(row) == (isActive && !needs.contains { table.state($0).isActive }))
        }
        #expect(table.masters == rows.filter { table.isMaster($0) })
        for person in RandomOperations.people {
            let theirs = rows.filter { table.assignee($0) == person }
            #expect(table.load(of: person).assigned == theirs.count { table.state($0) == .assigned })
            #expect(table.load(of: person).inProgress == theirs.count { table.state($0) == .inProgress })
        }
        for key in RandomOperations.keys {
            #expect(table.row(ofOpenKey: key) == rows.first { table.key($0) == key && table.state($0) != .closed })
        }
    }

    @Test func `when it was resolved is kept through closing and undo, not through work taken up again`() {
        var script = Script()
        let number = script.capture()
        func at(_ minute: Int64) -> Timestamp { Script.start.adding(milliseconds: minute * 60_000) }
        func resolvedAt() -> Timestamp? { script.table.resolvedAt(script.row(number)) }
        func move(_ was: Standing, _ to: Standing, _ minute: Int64, undoes: EventID? = nil) {
            let verb = Verb.leading(from: was, to: to)
            script.write(
                .transition(Transition(tickets: [number], verb: verb, to: to, was: [was])), at: at(minute),
                undoes: undoes)
        }
        #expect(resolvedAt() == nil)
        move(.open, .resolved(by: "ana"), 1)
        #expect(resolvedAt() == at(1))
        script.write(.comment(AddComment(tickets: [number], text: "thanks")), at: at(2))
        move(.resolved(by: "ana"), .closed(.done, assignee: "ana"), 3)
        #expect(resolvedAt() == at(1))
        move(.closed(.done, assignee: "ana"), .assigned(to: "ana"), 4)
        #expect(resolvedAt() == nil)
        move(.assigned(to: "ana"), .closed(.done, assignee: "ana"), 5, undoes: script.events[4].event.id)
        #expect(resolvedAt() == at(1))
        move(.closed(.done, assignee: "ana"), .assigned(to: "bo"), 6)
        move(.assigned(to: "bo"), .resolved(by: "bo"), 7)
        #expect(resolvedAt() == at(7))
    }

    @Test func `the same events give the same table`() {
        var random = RandomOperations(dice: Dice())
        let script = random.script(300)
        var once = TicketFold()
        for event in script.events { once.apply(event) }
        var again = TicketFold()
        for event in script.events.prefix(150) { again.apply(event) }
        again = TicketFold(from: again.table)
        for event in script.events.dropFirst(150) { again.apply(event) }
        #expect(Described.all(once.table) == Described.all(again.table))
        #expect(once.table.people == again.table.people)
        #expect(once.table.lastOrder == 300)
    }

    @Test func `everybody who had a ticket or did something is known, and every tag`() {
        var script = Script()
        let number = script.capture(by: "zoe") {
            $0.tags = ["vpn", "Mail"]
            $0.requester = "bob"
        }
        script.write(.changeTags(ChangeTags(tickets: [number], add: ["disk"], remove: ["vpn"])), by: "mia")
        script.move(number, to: .assigned(to: "cy"))
        script.move(number, to: .open)
        #expect(script.table.people == ["ana", "cy", "mia", "zoe"])
        #expect(script.table.tagsSeen == ["Mail", "disk", "vpn"])
        #expect(script.table.load(of: "nobody known") == Load())
    }

    @Test func `a copy stays as it was when the original goes on`() {
        var random = RandomOperations(dice: Dice())
        var script = random.script(100)
        var copies: [(table: TicketTable, described: [Described], loads: [Load])] = []
        for _ in 0..<100 {
            let table = script.table
            copies.append((table, Described.all(table), RandomOperations.people.map { table.load(of: $0) }))
            for _ in 0..<3 { random.step(&script) }
        }
        for copy in copies {
            #expect(Described.all(copy.table) == copy.described)
            #expect(RandomOperations.people.map { copy.table.load(of: $0) } == copy.loads)
        }
        #expect(script.table.generation == 400)
    }

    @Test func `every row that looks different is told`() {
        var random = RandomOperations(dice: Dice())
        var script = random.script(20)
        for _ in 0..<200 {
            let before = Described.all(script.table)
            let changed = Set(random.step(&script))
            for (row, described) in zip(script.table.rows, Described.all(script.table)) where !changed.contains(row) {
                #expect(row.index < before.count && before[row.index] == described)
            }
        }
    }
}
