import Testing

@testable import TicketModel

@Suite struct NextTicketTests {
    private let today = day("2026-11-30")

    private func next(_ script: Script, for person: Name = "ana") -> NextTicket? {
        script.table.next(for: person, today: today, now: Script.start)
    }

    private func number(_ script: Script, for person: Name = "ana") -> String? {
        next(script, for: person).map { script.table.number($0.row).description }
    }

    @Test func ownWorkThenTheQueueThenWhatNobodyHas() {
        var script = Script()
        #expect(next(script) == nil)
        script.capture("1 nobody's") { $0.priority = .urgent }
        #expect(number(script) == "1")
        #expect(next(script)?.reason == "urgent, ready, nobody has it")
        script.capture("2 mine", standing: .assigned(to: "ana")) { $0.due = day("2026-11-28") }
        #expect(number(script) == "2")
        #expect(next(script)?.reason == "overdue since 2026-11-28, ready, assigned")
        script.capture("3 begun", standing: .inProgress(by: "ana")) { $0.priority = .low }
        #expect(number(script) == "3")
        #expect(next(script)?.reason == "in progress, low")
        #expect(number(script, for: "bo") == "1")
        script.capture("4 others'", standing: .inProgress(by: "cy")) { $0.priority = .urgent }
        #expect(number(script, for: "bo") == "1")
    }

    @Test func whatIsBlockedIsNotNext() {
        var script = Script()
        let needed = script.capture("1", standing: .inProgress(by: "cy"))
        script.capture("2") {
            $0.needs = [needed]
            $0.priority = .urgent
        }
        #expect(next(script) == nil)
        script.capture("3") { $0.priority = .low }
        #expect(number(script) == "3")
        script.capture("4", standing: .inProgress(by: "ana")) { $0.needs = [needed] }
        #expect(next(script)?.reason == "in progress, blocked by 1")
        script.capture("5", standing: .inProgress(by: "ana")) { $0.priority = .low }
        #expect(number(script) == "5")
    }

    @Test func aMasterIsNotNextUntilItsPartsAreDone() {
        var script = Script()
        let master = script.capture("1") { $0.priority = .urgent }
        let part = script.capture("2") { $0.master = master }
        #expect(number(script) == "2")
        script.move(part, to: .resolved(by: "bo"))
        #expect(number(script) == "1")
    }

    @Test func theReasonCountsWhatWaits() {
        var script = Script()
        let needed = script.capture("1") {
            $0.priority = .urgent
            $0.due = today
        }
        for _ in 0..<3 { script.capture("waits") { $0.needs = [needed] } }
        #expect(next(script)?.reason == "urgent, due today, ready, 3 wait for it, nobody has it")
    }

    @Test func itIsTheFirstOfTheListInTheOrderOfWork() {
        var random = RandomOperations(dice: Dice())
        for _ in 0..<40 {
            let table = random.script(120).table
            for person in RandomOperations.people {
                let found = table.next(for: person, today: today, now: Script.start)
                let rows = table.sorted(
                    table.rows.filter { row in
                        table.state(row).isActive && table.parts(row).allSatisfy { table.state($0).isFinished }
                    })
                let mine = rows.filter { table.assignee($0) == person }
                let begun = mine.filter { table.state($0) == .inProgress }
                func canBeStarted(_ row: Row) -> Bool { table.isReady(row) && !table.lacksApproval(row) }
                let expected =
                    begun.first { table.isReady($0) } ?? begun.first
                    ?? mine.first { table.state($0) == .assigned && canBeStarted($0) }
                    ?? rows.first { table.state($0) == .open && canBeStarted($0) }
                #expect(found?.row == expected)
            }
        }
    }
}
