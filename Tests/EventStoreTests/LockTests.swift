import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

@Suite struct LockTests {
    @Test func whoWaitsTooLongIsToldForWhom() throws {
        let test = try TestStore()
        let local = try OpenFile(root: "\(test.path)/local", system: LinuxFileSystem.shared)
        let held = try local.open("lock", as: .read)
        #expect(try held.lock())
        var environment = StoreEnvironment(accounts: FakeAccounts())
        // A second passes with every pause.
        nonisolated(unsafe) var time: UInt64 = 0
        nonisolated(unsafe) var pauses: [UInt32] = []
        environment.steadyClock = { time }
        environment.pause = {
            time += 1_000_000_000; pauses.append($0)
        }
        let store = try test.open(environment: environment)
        let failure = #expect(throws: WriteFailure<Never>.self) { try store.capture("one") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .busy)
        #expect(error.message.contains("process \(getpid())") && error.message.contains("of user"))
        #expect(pauses.count == 10 && Set(pauses).count > 3)
        // When it is free, all is well.
        try held.unlock()
        #expect(try store.capture("one").serial == 1)
    }

    @Test func aDecisionThatThrowsGivesItBack() throws {
        struct No: Error, Equatable {}
        let test = try TestStore()
        let store = try test.open()
        let failure = #expect(throws: WriteFailure<No>.self) {
            try store.write(needing: .table) { (_: inout WriteContext) throws(No) in throw No() }
        }
        guard case .refused? = failure else {
            Issue.record("the decision's own error is lost")
            return
        }
        let nothing = try store.write(needing: .heads) { (_: inout WriteContext) throws(Never) in [] }
        #expect(nothing.isEmpty)
        #expect(try test.open().capture("one").serial == 1)
        #expect(try SegmentImage(test).frameEnds.count == 2)
    }

    @Test func whatIsOutOfBoundsIsNotWritten() throws {
        let test = try TestStore()
        let store = try test.open()
        let failure = #expect(throws: WriteFailure<Never>.self) { try store.capture("") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .malformed && error.message.contains("title"))
        let number = try store.capture("fine")
        #expect(number.serial == 1)
        #expect(throws: WriteFailure<Never>.self) {
            try store.comment(String(repeating: "x", count: 300_000), on: number)
        }
        #expect(try SegmentImage(test).frameEnds.count == 2)
    }
}
