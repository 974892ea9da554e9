import Testing
import TicketModel

@testable import TicketDesk

@Suite struct VerbTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    @Test func aTicketGoesThroughItsLife() throws {
        let ana = try store.desk(as: "ana")
        let bo = try store.desk(as: "bo")
        let number = try ana.capture("switch reboots")
        let steps: [(TicketDesk, Action, Standing)] = [
            (ana, .verb(.take, [number]), .assigned(to: "ana")),
            (ana, .verb(.start, [number]), Standing(state: .inProgress, assignee: "ana", outcome: nil)),
            (ana, .verb(.pause, [number]), .assigned(to: "ana")),
            (ana, .verb(.assign, [number], assignee: "bo"), .assigned(to: "bo")),
            (bo, .verb(.release, [number]), .open),
            (bo, .verb(.resolve, [number]), Standing(state: .resolved, assignee: "bo", outcome: nil)),
            (ana, .verb(.reopen, [number]), .assigned(to: "bo")),
            (bo, .verb(.resolve, [number]), Standing(state: .resolved, assignee: "bo", outcome: nil)),
            (ana, .verb(.close, [number]), Standing(state: .closed, assignee: "bo", outcome: .done)),
        ]
        for (desk, action, standing) in steps {
            let receipt = try desk.perform(action)
            #expect(receipt.changed == [number])
            #expect(try ana.ticket(number).standing == standing, "after \(receipt.summary)")
        }
        #expect(try ana.history(of: number).count == steps.count + 1)
    }

    @Test func repeatingAVerbWritesNothing() throws {
        let desk = try store.desk(as: "ana")
        let number = try desk.capture("quota")
        _ = try desk.perform(.verb(.take, [number]))
        let again = try desk.perform(.verb(.take, [number]))
        #expect(again.changed.isEmpty)
        #expect(again.event == nil)
        #expect(again.summary == "1 is yours already")
        #expect(try desk.history(of: number).count == 2)
    }

    @Test func manyTicketsAreOneEventOrNone() throws {
        let desk = try store.desk(as: "ana")
        let numbers = try (1...3).map { try desk.capture("request \($0)") }
        let receipt = try desk.perform(.verb(.take, numbers))
        #expect(receipt.summary == "3 tickets taken")
        _ = try desk.perform(.verb(.resolve, [numbers[2]]))
        let missing = try #require(TicketNumber("99"))
        #expect(throws: DeskError.self) { try desk.perform(.verb(.start, [numbers[0], missing])) }
        #expect(throws: DeskError.self) { try desk.perform(.verb(.start, [numbers[0], numbers[2]])) }
        #expect(try desk.ticket(numbers[0]).standing == .assigned(to: "ana"))
    }

    @Test func takingOverWorkInProgressAsksForANote() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("mail bounces")
        _ = try ana.perform(.verb(.start, [number]))
        let bo = try store.desk(as: "bo")
        let refusal = #expect(throws: DeskError.self) { try bo.perform(.verb(.take, [number])) }
        #expect(refusal?.exitCode == 1)
        _ = try bo.perform(.verb(.take, [number], note: "ana is ill"))
        #expect(try bo.ticket(number).standing == .assigned(to: "bo"))
        #expect(try bo.history(of: number).contains { $0.detail.contains("ana is ill") })
    }

    @Test func startingSomebodyElsesQueuedTicketTakesItFirst() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("certificate", takeIt: true)
        let bo = try store.desk(as: "bo")
        let receipt = try bo.perform(.verb(.start, [number]))
        #expect(receipt.event?.event.operations.count == 2)
        #expect(try bo.ticket(number).standing == Standing(state: .inProgress, assignee: "bo", outcome: nil))
    }

    @Test func commentsAreKeptInOrder() throws {
        let desk = try store.desk(as: "ana")
        let number = try desk.capture("wiki is slow")
        for text in ["first", "second"] { _ = try desk.perform(.comment([number], text)) }
        #expect(try desk.ticket(number).comments.map(\.text) == ["first", "second"])
        #expect(throws: DeskError.self) { try desk.perform(.comment([number], "")) }
        #expect(throws: DeskError.self) {
            try desk.perform(.comment([number], String(repeating: "x", count: 300_000)))
        }
        #expect(try desk.ticket(number).comments.count == 2)
    }
}
