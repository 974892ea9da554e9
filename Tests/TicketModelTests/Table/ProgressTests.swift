import Testing
import TicketModel

@Suite struct ProgressTests {
    @Test func `leaves are counted through nested masters, without those given up`() {
        var script = Script()
        let top = script.capture()
        let nested = script.capture { $0.master = top }
        let leaves = (0..<6).map { index in script.capture { $0.master = index < 3 ? top : nested } }
        script.move(leaves[0], to: .resolved(by: "ana"))
        script.move(leaves[1], to: .closed(.done, assignee: nil))
        script.move(leaves[3], to: .closed(.givenUp, assignee: nil))
        script.move(leaves[4], to: .closed(.duplicate, assignee: nil))
        script.move(leaves[2], to: .inProgress(by: "ana"))
        let progress = script.table.progress(of: script.row(top))
        #expect(progress == Progress(done: 2, total: 4, inProgress: 1, blocked: 0))
        #expect(script.table.progress(of: script.row(nested)) == Progress(done: 0, total: 1, inProgress: 0, blocked: 0))
        #expect(script.table.progress(of: script.row(leaves[0])) == nil)
        #expect(script.table.leaves(below: script.row(top)).count == 6)
    }

    @Test func `a master that loses its last part is a leaf again`() {
        var script = Script()
        let top = script.capture()
        let nested = script.capture { $0.master = top }
        let leaf = script.capture { $0.master = nested }
        script.move(leaf, to: .resolved(by: "ana"))
        #expect(script.table.progress(of: script.row(top))?.done == 1)
        script.write(.setMaster(SetMaster(tickets: [leaf], to: nil, was: [nested])))
        #expect(script.table.progress(of: script.row(top)) == Progress(done: 0, total: 1, inProgress: 0, blocked: 0))
        #expect(!script.table.isMaster(script.row(nested)))
    }

    @Test func `the longest chain is named, first things first`() {
        var script = Script()
        let top = script.capture()
        let outside = script.capture()
        let parts = (0..<6).map { _ in script.capture { $0.master = top } }
        for (one, other) in [(1, 0), (2, 1), (3, 0), (5, 4)] {
            script.write(.changeNeeds(ChangeNeeds(tickets: [parts[one]], add: [parts[other]])))
        }
        script.write(.changeNeeds(ChangeNeeds(tickets: [parts[4]], add: [outside])))
        var progress = script.table.progress(of: script.row(top))
        #expect(progress?.longestChain == [parts[0], parts[1], parts[2]])
        #expect(progress?.blocked == 5)
        #expect(progress?.blockers == [outside, parts[0], parts[1], parts[4]])
        script.move(parts[0], to: .resolved(by: "ana"))
        script.move(parts[5], to: .closed(.givenUp, assignee: nil))
        progress = script.table.progress(of: script.row(top))
        #expect(progress?.longestChain == [parts[1], parts[2]])
        script.move(parts[1], to: .resolved(by: "ana"))
        #expect(script.table.progress(of: script.row(top))?.longestChain == [])
    }

    @Test func `of equally long chains that of the earliest tickets is named`() {
        var script = Script()
        let top = script.capture()
        let parts = (0..<5).map { _ in script.capture { $0.master = top } }
        for (one, other) in [(4, 3), (2, 1), (2, 0), (2, 3)] {
            script.write(.changeNeeds(ChangeNeeds(tickets: [parts[one]], add: [parts[other]])))
        }
        #expect(script.table.progress(of: script.row(top))?.longestChain == [parts[0], parts[2]])
    }

    @Test func `a long chain needs no deep stack`() {
        var script = Script()
        let top = script.capture()
        for index in 0..<5000 {
            script.capture {
                $0.master = top
                if index > 0 { $0.needs = [ticket(UInt64(index) + 1)] }
            }
        }
        #expect(script.table.progress(of: script.row(top))?.longestChain.count == 5000)
        #expect(script.table.cycle(Row(rawValue: 1), waitingFor: Row(rawValue: 5000))?.count == 5001)
    }
}
