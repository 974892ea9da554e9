import FileIO
import Testing
import TicketModel

@testable import EventStore

/// What a write costs does not depend on how much was written before.
@Suite struct CostTests {
    private func costOfACapture(_ test: TestStore) throws -> (calls: Int, bytes: Int) {
        // The lock may be asked for again: a process that another test forks has it for a moment, too.
        let files = FaultyFileSystem(counting: Set(SystemCall.allCases).subtracting([.flock]))
        try test.open(environment: StoreEnvironment(files: files)).capture("as long as any other")
        return (files.count, files.bytesRead)
    }

    @Test func aCaptureReadsOnlyTheEnds() throws {
        let test = try TestStore()
        let store = try test.open()
        for _ in 0..<20 { try store.capture("as long as any other") }
        let few = try costOfACapture(test)
        _ = try store.writeBulk { (writer: BulkWriter) throws(StoreError) in
            for number in 0..<2500 {
                let ticket = writer.takeNumber()!
                try writer.append(
                    EventContent(via: .cli, operations: [.creating(ticket, "ticket \(number)")]),
                    at: Timestamp(milliseconds: 0))
            }
        }
        let many = try costOfACapture(test)
        #expect(many.calls == few.calls, "\(few) \(many)")
        #expect(few.calls < 60 && few.bytes < 20_000 && many.bytes < 20_000, "\(few) \(many)")
    }

    @Test func theTableIsCaughtUpByReadingWhatGrew() throws {
        let test = try TestStore()
        let writer = try test.open()
        for number in 0..<300 { try writer.capture("ticket \(number)") }
        let files = FaultyFileSystem()
        let store = try test.open(environment: StoreEnvironment(files: files))
        _ = try store.refresh()
        let whole = files.bytesRead
        #expect(whole > 50_000)
        try writer.capture("one more")
        #expect(try store.refresh().count == 1)
        #expect(files.bytesRead - whole < 1000)
        #expect(try store.refresh().isEmpty)
    }
}
