import Testing
import TicketModel

@testable import TicketDesk

@Suite struct UndoStepsTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    /// All that a ticket says, save when it was last touched.
    private func state(_ desk: TicketDesk) throws -> [Ticket] {
        try desk.refresh()
        return desk.table.rows.map { row in
            var ticket = desk.table.ticket(row)
            ticket.updated = ticket.created
            ticket.comments.removeAll(where: \.isWithdrawn)
            return ticket
        }
    }

    private static func action(_ numbers: [TicketNumber], _ random: inout SystemRandomNumberGenerator) -> Action {
        let some = Array(numbers.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
        var edit = TicketEdit()
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .comment(some, "said")
        case 1: return .verb(.take, some, note: "so")
        case 2: return .verb(.release, some, note: "so")
        case 3: return .verb(.resolve, [some[0]], force: "so")
        case 4: return .verb(.close, [some[0]], reason: "no", force: "so")
        case 5: return .verb(.reopen, some)
        case 6: return .link(.needs, [some[0]], to: [numbers[numbers.count - 1]])
        case 7: return .unlink(.needs, [some[0]], from: [numbers[numbers.count - 1]])
        case 8: return .link(.related, [some[0]], to: [numbers[0]])
        case 9:
            edit.title = "t\(Int.random(in: 0..<3, using: &random))"
            edit.description = Bool.random() ? "" : "text"
        case 10:
            edit.addedTags = ["vpn"]
            edit.removedTags = ["net"]
            edit.fields = ["rack": .text(Bool.random() ? "b4" : "c1")]
            edit.clearedFields = ["unit"]
        default:
            edit.priority = Priority.allCases.randomElement(using: &random)
            edit.due = Bool.random() ? .clear : .set(CivilDate(days: 20_000))
            edit.requester = Bool.random() ? .clear : .set("bob")
            edit.addedHosts = ["db1"]
        }
        return .edit(some, edit)
    }

    /// Whatever was done: each undo gives the tickets as they were before that step, to the first; each redo as they were
    /// after it, to the last. Every undo and redo is by a desk that has just been opened.
    @Test(arguments: 0..<6) func undoAllAndRedoAll(round: Int) throws {
        var random = SystemRandomNumberGenerator()
        let ana = try store.desk(as: "ana")
        let bo = try store.desk(as: "bo")
        let numbers = try (1...4).map { try bo.capture("request \($0) tag:net") }
        var states = [try state(ana)]
        var did: [String] = []
        while states.count < 12 {
            do throws(DeskError) {
                let receipt = try ana.perform(Self.action(numbers, &random))
                guard receipt.event != nil else { continue }
                did.append(receipt.summary)
            } catch {
                guard error.code == .refused else { throw error }
                continue
            }
            states.append(try state(ana))
        }
        for expected in states.dropLast().reversed() {
            let undone = try store.desk(as: "ana").undo()
            #expect(try state(ana) == expected, "\(undone.summary), after \(did)")
        }
        #expect(throws: DeskError.self) { try store.desk(as: "ana").undo() }
        for expected in states.dropFirst() {
            let redone = try store.desk(as: "ana").redo()
            #expect(try state(ana) == expected, "\(redone.summary), after \(did)")
        }
        #expect(throws: DeskError.self) { try store.desk(as: "ana").redo() }
    }

    @Test func aNewStepLeavesNothingToRedo() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("quota")
        _ = try ana.perform(.verb(.take, [number]))
        _ = try ana.undo()
        _ = try ana.perform(.comment([number], "so"))
        let error = #expect(throws: DeskError.self) { try ana.redo() }
        #expect(error?.message == "there is nothing of yours to redo")
        #expect(try ana.steps(atMost: 9).map { $0.event.operations[0].name } == ["comment", "create"])
    }

    @Test func onlyMyStepsAreMine() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("quota")
        _ = try store.desk(as: "bo").perform(.comment([number], "by bo"))
        #expect(try ana.steps(atMost: 9).count == 1)
        let error = #expect(throws: DeskError.self) { try ana.undo() }
        #expect(error?.message.contains("has been changed since by bo at ") == true)
        #expect(error?.message.hasSuffix(": its comment") == true)
    }

    /// Also where it is now as it was left: that was somebody's wish.
    @Test(arguments: [true, false]) func somebodyElsesChangeOfTheSameThingIsInTheWay(isRefused: Bool) throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("quota")
        var edit = TicketEdit()
        edit.priority = .high
        edit.addedTags = ["vpn"]
        let done = try ana.perform(.edit([number], edit))
        let bo = try store.desk(as: "bo")
        for priority in [Priority.low, .high] {
            var other = TicketEdit()
            other.addedTags = [Name("t\(priority.word)")]
            if isRefused { other.priority = priority }
            _ = try bo.perform(.edit([number], other))
        }
        do throws(DeskError) {
            _ = try ana.undo(done)
            #expect(!isRefused)
            #expect(try ana.ticket(number).tags == ["thigh", "tlow"])
        } catch {
            #expect(isRefused)
            #expect(error.message.hasPrefix("\(number) has been changed since by bo at "))
            #expect(error.message.hasSuffix(": its priority"))
        }
    }

    @Test func whatTheyTookBackIsNotInTheWay() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("quota")
        let done = try ana.perform(.verb(.take, [number]))
        let bo = try store.desk(as: "bo")
        let theirs = try bo.perform(.verb(.take, [number]))
        #expect(throws: DeskError.self) { try ana.undo(done) }
        _ = try bo.undo(theirs)
        _ = try ana.undo(done)
        #expect(try ana.ticket(number).standing == .open)
        let error = #expect(throws: DeskError.self) { try ana.undo(done) }
        #expect(error?.message.hasPrefix("that has been undone already by ana at ") == true)
    }

    @Test func anEdgeThatWouldCloseACycleByNowDoesNotComeBack() throws {
        let ana = try store.desk(as: "ana")
        let numbers = try (1...2).map { try ana.capture("request \($0)") }
        _ = try ana.perform(.link(.needs, [numbers[0]], to: [numbers[1]]))
        let untied = try ana.perform(.unlink(.needs, [numbers[0]], from: [numbers[1]]))
        _ = try store.desk(as: "bo").perform(.link(.needs, [numbers[1]], to: [numbers[0]]))
        let error = #expect(throws: DeskError.self) { try ana.undo(untied) }
        #expect(error?.message == "1 can't be tied as it was: that would close a cycle by now")
        #expect(try !ana.ticket(numbers[0]).isConflicted)
    }

    /// More than one segment back, with another's events in between.
    @Test func stepsAreFoundAcrossSegments() throws {
        let ana = try store.desk(as: "ana")
        let number = try ana.capture("quota")
        let text = String(repeating: "a", count: 200_000)
        for _ in 0..<12 { _ = try ana.perform(.comment([number], text)) }
        #expect(try store.desk(as: "ana").steps(atMost: 100).count == 13)
        for _ in 0..<12 { _ = try store.desk(as: "ana").undo() }
        #expect(try ana.steps(atMost: 100).map { $0.event.operations[0].name } == ["create"])
    }
}
