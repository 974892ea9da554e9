import EventStore
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct DemoTests {
    private func steps(_ plan: DemoPlan, hoursLater hours: Int64 = 0) -> [DemoStep] {
        var timeline = DemoTimeline(
            plan: plan, team: plan.team(with: "ana"),
            end: Timestamp(milliseconds: 1_795_000_000_000 + hours * 3_600_000))
        var all: [DemoStep] = []
        while let day = timeline.nextDay() { all += day }
        return all
    }

    @Test func theSameSeedTellsTheSameStory() {
        #expect(steps(DemoPlan(seed: 7)).map { "\($0)" } == steps(DemoPlan(seed: 7)).map { "\($0)" })
        #expect(steps(DemoPlan(seed: 7)).map { "\($0)" } != steps(DemoPlan(seed: 8)).map { "\($0)" })
    }

    /// Only how far a ticket has come, and when, depends on the hour.
    @Test(arguments: [UInt64(1), 7, 99]) func theSameSeedAsksTheSameLaterInTheDay(seed: UInt64) {
        func drafts(_ steps: [DemoStep]) -> [Int: TicketDraft] {
            var drafts: [Int: TicketDraft] = [:]
            for step in steps {
                switch step.kind {
                case .capture(let draft), .plan(let draft, _, _): drafts[step.ticket] = draft
                default: break
                }
            }
            return drafts
        }
        let (morning, evening) = (steps(DemoPlan(seed: seed)), steps(DemoPlan(seed: seed), hoursLater: 8))
        #expect(drafts(morning) == drafts(evening))
        func counts(_ steps: [DemoStep]) -> [Int: Int] {
            steps.reduce(into: [:]) { $0[$1.ticket, default: 0] += 1 }
        }
        let (before, after) = (counts(morning), counts(evening))
        #expect(before.count { after[$0.key] == $0.value } > before.count * 9 / 10)
    }

    @Test(arguments: [1, 2, 99, 100, 1000, 5000]) func makesAsManyTicketsAsAskedFor(count: Int) {
        let captured = steps(DemoPlan(tickets: count)).filter { step in
            switch step.kind {
            case .capture, .plan: true
            default: false
            }
        }
        #expect(captured.count == count)
        #expect(Set(captured.map(\.ticket)) == Set(0..<count))
    }

    @Test func timeNeverRunsBackwardsNorPastTheEnd() {
        let all = steps(DemoPlan(seed: 3))
        for (earlier, later) in zip(all, all.dropFirst()) { #expect(earlier.at <= later.at) }
        #expect(all.allSatisfy { $0.at.milliseconds < 1_795_000_000_000 })
    }

    @Test(arguments: [UInt64(1), 2, 3]) func aQuarterLeavesSomeFortyActive(seed: UInt64) throws {
        let store = try TemporaryStore()
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(seed: seed), via: .cli)
        try desk.refresh()
        #expect(desk.isDemo)
        // Also to a desk that has not looked yet, as a verb's.
        let fresh = try TicketDesk(at: store.path + "-demo", via: .cli)
        #expect(try fresh.member("bo") == "bo")
        #expect(throws: DeskError.self) { try fresh.member("nobody-by-this-name") }
        let active = desk.rows(matching: .active).rows
        #expect((30...55).contains(active.count))
        #expect(desk.members.count == 4)
        #expect(desk.table.masters.count == 4)
        let waiting = desk.table.rows.filter { desk.table.isBlocked($0) }
        #expect(waiting.count >= 3)
        let proven = desk.table.rows.filter { desk.table.hasEvidence($0) }
        #expect(proven.count >= 5)
        // The one that most people see has some that is under way.
        if seed == 1 { #expect(proven.contains { desk.table.state($0).isActive }) }
        for row in proven {
            let number = desk.table.number(row)
            for one in desk.table.evidence(row) { #expect(try !desk.bytes(of: one, on: number).isEmpty) }
        }
        let audit = try desk.verify()
        #expect(audit.findings == [] && audit.evidence > 3)
    }

    @Test(arguments: [UInt64(1), 2]) func threeYearsLeaveTwoPercentActiveMostOfThemRecent(seed: UInt64) throws {
        let store = try TemporaryStore()
        let plan = DemoPlan(tickets: 5000, seed: seed)
        let desk = try TicketDesk.demo(at: store.path + "-demo", plan: plan, via: .cli)
        try desk.refresh()
        let active = desk.rows(matching: .active).rows
        #expect((75...140).contains(active.count))
        let newest = desk.table.rows.map { desk.table.createdAt($0).milliseconds }.max() ?? 0
        let ages = active.map { (newest - desk.table.createdAt($0).milliseconds) / Timestamp.millisecondsPerDay }
        #expect(ages.count { $0 < 120 } > active.count / 2)
        #expect(ages.contains { $0 > 365 })
    }
}
