import FileIO
import SystemPackage
import Testing
import TicketModel

@testable import EventStore

/// More events than one batch, so that a second thread writes them.
@Suite struct BulkTests {
    private static let count = 5000

    private func environment(_ files: any FileSystem = LinuxFileSystem.shared) -> StoreEnvironment {
        var environment = StoreEnvironment(files: files)
        environment.segmentLimit = 128 * 1024
        return environment
    }

    private func fill(_ store: EventStore) throws -> Int {
        try store.writeBulk { (writer: BulkWriter) throws(StoreError) in
            for number in 1...Self.count {
                let ticket = writer.takeNumber()!
                try writer.append(
                    EventContent(via: .demo, operations: [.creating(ticket, "bulk \(number)")]),
                    at: Timestamp(milliseconds: Int64(number)))
            }
        }
    }

    @Test func allAreThereInTheirOrder() throws {
        let test = try TestStore()
        let store = try test.open(environment: environment())
        #expect(try fill(store) == Self.count)
        _ = try store.refresh()
        let table = store.table
        #expect(table.count == Self.count)
        #expect(table.rows.allSatisfy { table.title($0) == "bulk \($0.index + 1)" })
        #expect(table.rows.allSatisfy { table.number($0).serial == UInt64($0.index + 1) })
        try store.capture("and one more")
        #expect(try store.verify().isIntact)
    }

    @Test(arguments: [1, 2, 5, 9, 14]) func whatFailsIsSaidAndWhatWasWrittenBeforeStays(place: Int) throws {
        let test = try TestStore()
        let files = FaultyFileSystem(.failure(.ioError), at: place, counting: [.datasync, .sync])
        let store = try test.open(environment: environment(files))
        #expect(throws: WriteFailure<StoreError>.self) { try fill(store) }
        let reader = try test.open(environment: environment())
        _ = try reader.refresh()
        let table = reader.table
        #expect(table.count < Self.count)
        #expect(table.rows.allSatisfy { table.title($0) == "bulk \($0.index + 1)" })
        try reader.capture("and one more")
        #expect(try reader.verify().isIntact)
    }
}
