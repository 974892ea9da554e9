import Testing
import TicketModel

@Suite struct ConflictTests {
    @Test func `a change that replaced another value than it met is a conflict until the next`() {
        var script = Script()
        let number = script.capture()
        let row = script.row(number)
        script.write(.setPriority(SetPriority(tickets: [number], to: .high, was: [.low])))
        #expect(script.table.isConflicted(row))
        #expect(script.table.priority(row) == .high)
        script.write(.setTitle(SetTitle(tickets: [number], to: "other", was: ["fix it"])))
        #expect(script.table.isConflicted(row), "another scalar's change settles nothing")
        script.write(.setPriority(SetPriority(tickets: [number], to: .urgent, was: [.high])))
        #expect(!script.table.isConflicted(row))
    }

    @Test func `a cycle over needs and parts is suppressed and flagged`() {
        var script = Script()
        let master = script.capture()
        let part = script.capture { $0.master = master }
        let leaf = script.capture { $0.needs = [part] }
        script.write(.changeNeeds(ChangeNeeds(tickets: [part], add: [master])))
        #expect(script.table.needs(script.row(part)).isEmpty)
        #expect(script.table.isConflicted(script.row(part)))
        script.write(.setMaster(SetMaster(tickets: [master], to: leaf, was: [nil])))
        #expect(script.table.master(script.row(master)) == script.row(leaf), "leaf → part, leaf → master: no cycle")
        script.write(.changeNeeds(ChangeNeeds(tickets: [part], add: [leaf])))
        #expect(script.table.needs(script.row(part)).isEmpty)
    }

    @Test func `a suppressed edge does not come back when its way is clear`() {
        var script = Script()
        let one = script.capture()
        let other = script.capture { $0.needs = [one] }
        script.write(.changeNeeds(ChangeNeeds(tickets: [one], add: [other])))
        script.write(.changeNeeds(ChangeNeeds(tickets: [other], remove: [one])))
        #expect(script.table.needs(script.row(one)).isEmpty)
        #expect(script.table.isConflicted(script.row(one)))
        script.write(.changeNeeds(ChangeNeeds(tickets: [one], add: [other])))
        #expect(script.table.needs(script.row(one)) == [script.row(other)])
        #expect(!script.table.isConflicted(script.row(one)))
    }

    @Test func `a cycle is named from the waiter and back to it`() {
        var script = Script()
        let numbers = (0..<4).map { _ in script.capture() }
        script.write(.changeNeeds(ChangeNeeds(tickets: [numbers[0]], add: [numbers[1]])))
        script.write(.setMaster(SetMaster(tickets: [numbers[2]], to: numbers[1], was: [nil])))
        let rows = numbers.map { script.row($0) }
        #expect(script.table.cycle(rows[2], waitingFor: rows[0]) == [3, 1, 2, 3].map { ticket($0) })
        #expect(script.table.cycle(rows[0], waitingFor: rows[0]) == [ticket(1), ticket(1)])
        #expect(script.table.cycle(rows[3], waitingFor: rows[0]) == nil)
        #expect(script.table.closesCycle(rows[2], waitingFor: rows[0]))
        #expect(!script.table.closesCycle(rows[0], waitingFor: rows[2]))
    }

    @Test func `what is about unknown tickets or captures a number twice changes nothing`() {
        var script = Script()
        let number = script.capture("the first")
        let before = Described.all(script.table)
        #expect(script.write(.comment(AddComment(tickets: [ticket(99)], text: "hello"))).isEmpty)
        #expect(script.write(.create(CreateTicket(number: number, draft: TicketDraft(title: "another")))).isEmpty)
        #expect(script.write(.setMaster(SetMaster(tickets: [number], to: ticket(98), was: [nil]))).isEmpty)
        #expect(Described.all(script.table) == before)
    }

    @Test func `a standing that no ticket can have is passed over`() {
        var script = Script()
        let number = script.capture()
        let nobody = Standing(state: .assigned)
        script.write(.transition(Transition(tickets: [number], verb: .assign, to: nobody, was: [.open])))
        #expect(script.table.standing(script.row(number)) == .open)
    }

    @Test func `a serial far past the others costs no column`() throws {
        var script = Script()
        let far = try #require(TicketNumber(site: .first, serial: TicketNumber.highestSerial))
        let other = try #require(TicketNumber("b7"))
        for number in [ticket(1), far, ticket(2), other] {
            script.write(.create(CreateTicket(number: number, draft: TicketDraft(title: "fix it"))))
        }
        let rows = [ticket(1), far, ticket(2), other].map { script.table.row(of: $0)?.rawValue }
        #expect(rows == [0, 1, 2, 3])
        #expect(script.table.row(of: ticket(7)) == nil)
    }
}
