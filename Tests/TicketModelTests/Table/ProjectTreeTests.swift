import Testing
import TicketModel

@Suite struct ProjectTreeTests {
    private func tree(_ script: Script, _ top: TicketNumber) -> [ProjectTree.Line] {
        var reduction = NeedReduction(script.table)
        return ProjectTree(below: script.row(top), in: script.table, &reduction).lines
    }

    @Test func `a need that follows from another is left out`() {
        var script = Script()
        let first = script.capture()
        let second = script.capture { $0.needs = [first] }
        let third = script.capture { $0.needs = [first, second] }
        var reduction = NeedReduction(script.table)
        #expect(reduction.needs(script.row(third)) == [script.row(second)])
        #expect(reduction.blockers(script.row(third)) == [script.row(second)])
        // What is done no longer speaks for what is not.
        script.move(second, to: .resolved(by: "ana"))
        reduction = NeedReduction(script.table)
        #expect(reduction.needs(script.row(third)) == [script.row(first), script.row(second)])
        #expect(reduction.blockers(script.row(third)) == [script.row(first)])
        script.move(first, to: .resolved(by: "ana"))
        reduction = NeedReduction(script.table)
        #expect(reduction.needs(script.row(third)) == [script.row(second)])
        #expect(reduction.blockers(script.row(third)) == [])
    }

    /// By definition, in the plainest way: a need is left out if another of the needs leads to it.
    @Test func `random needs are reduced as by definition`() {
        var dice = Dice()
        for _ in 0..<30 {
            var script = Script()
            for _ in 0..<40 {
                let known = script.table.rows.map { script.table.number($0) }
                script.capture { $0.needs = dice.some(known, atMost: 4) }
                if dice.chance(20) { script.move(dice.pick(known + [ticket(1)]), to: .resolved(by: "ana")) }
            }
            let table = script.table
            var below: [Row: Set<Row>] = [:]
            for row in table.rows {
                // What is needed was captured before.
                below[row] = table.blockers(row).reduce(into: []) { $0.formUnion([$1] + (below[$1] ?? [])) }
            }
            var reduction = NeedReduction(table)
            for row in table.rows {
                let blockers = table.blockers(row)
                let expected = blockers.filter { need in !blockers.contains { below[$0]?.contains(need) ?? false } }
                #expect(reduction.blockers(row) == expected, "seed \(dice.seed)")
            }
        }
    }

    @Test func `what is left comes first, and what can be done is marked`() {
        var script = Script()
        let top = script.capture()
        let done = script.capture { $0.master = top }
        let nested = script.capture { $0.master = top }
        let leaf = script.capture { $0.master = nested }
        let waiting = script.capture {
            $0.master = nested
            $0.needs = [leaf]
        }
        let working = script.capture(standing: .inProgress(by: "bo")) { $0.master = top }
        script.move(done, to: .closed(.givenUp, assignee: nil))
        let lines = tree(script, top)
        #expect(lines.map { script.table.number($0.row) } == [top, nested, leaf, waiting, working, done])
        #expect(lines.map(\.depth) == [0, 1, 2, 2, 1, 1])
        #expect(lines.filter(\.canBeFirst).map(\.row) == [script.row(leaf)])
        #expect(lines.map { $0.blockers.count } == [0, 0, 0, 1, 0, 0])
        #expect(tree(script, leaf).map(\.row) == [script.row(leaf)])
        #expect(script.table.openProjects == [script.row(top)])
        script.move(top, to: .closed(.done, assignee: nil))
        #expect(script.table.openProjects == [])
    }

    /// No call may nest as deeply as the tickets do.
    @Test func `ten thousand masters one below the other need no deep stack`() {
        var script = Script()
        var last = script.capture()
        for _ in 0..<10_000 {
            let above = last
            last = script.capture {
                $0.master = above
                $0.needs = []
            }
        }
        let lines = tree(script, ticket(1))
        #expect(lines.count == 10_001)
        #expect(lines.last?.depth == 10_000)
        script.move(last, to: .resolved(by: "ana"))
        #expect(script.table.progress(of: script.row(ticket(1)))?.done == 1)
        #expect(script.table.cycle(of: script.row(ticket(1)), .partOf, to: script.row(last))?.count == 10_002)
    }

    @Test func `ten thousand needs one below the other need no deep stack`() {
        var script = Script()
        let top = script.capture()
        for index in 1...10_000 {
            let before = [index, index - 1].filter { $0 > 1 }.map { ticket(UInt64($0)) }
            script.capture {
                $0.master = top
                $0.needs = before
            }
        }
        let lines = tree(script, top)
        #expect(lines.dropFirst(2).allSatisfy { $0.blockers.count == 1 })
        #expect(script.table.progress(of: script.row(top))?.longestChain.count == 10_000)
    }
}
