import FileIO
import SystemPackage
import Testing
import TicketModel

@testable import EventStore

/// A flush that fails is never repeated: what was in doubt is written again, elsewhere.
@Suite struct RescueTests {
    /// A store with two events, and an instance whose flushes fail at the given calls of fdatasync and fsync.
    private func makeStore(failing place: Int) throws -> (TestStore, EventStore, FaultyFileSystem) {
        let test = try TestStore()
        try test.open().capture("one")
        let files = FaultyFileSystem(.failure(.ioError), at: place, counting: [.sync, .datasync])
        return (test, try test.open(environment: StoreEnvironment(files: files)), files)
    }

    @Test func theEventsAreCopiedAndAcknowledged() throws {
        let (test, store, files) = try makeStore(failing: 1)
        #expect(try store.capture("two").serial == 2)
        #expect(files.struck == .datasync)
        #expect(try store.capture("three").serial == 3)
        // The old segment is sealed with the doubtful event in it, and the next says what it replaces.
        let old = try SegmentImage(test, segment: "000001.journal").bytes
        let header = try SegmentImage(test).bytes.withUnsafeBytes { bytes in
            let frame = try #require(SegmentScan(bytes).leading.first)
            return try #require(SegmentHeader(decoding: UnsafeRawBufferPointer(rebasing: bytes[frame.payload])))
        }
        #expect(header.segment == 2 && header.replaces == 2 && header.first == 2)
        #expect(try test.open().verify().findings == [])
        // Whatever the disk has made of it: the copy counts.
        let end = try SegmentImage(test, segment: "000001.journal").frameEnds[1]
        for image in [
            Array(old[..<end]), Array(old[..<(end + 50)]), Array(old[..<end]) + [UInt8](repeating: 7, count: 90),
        ] {
            try SegmentImage(test, segment: "000001.journal").replace(with: image)
            let reader = try test.open()
            _ = try reader.refresh()
            #expect(reader.table.count == 3)
            #expect(try reader.verify().findings == [])
        }
    }

    @Test func aShortWriteLeavesNothing() throws {
        let test = try TestStore()
        try test.open().capture("one")
        let before = try SegmentImage(test).bytes
        let files = FaultyFileSystem(.shortWrite, at: 1, counting: [.write])
        let store = try test.open(environment: StoreEnvironment(files: files))
        let failure = #expect(throws: WriteFailure<Never>.self) { try store.capture("two") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .inputOutput && error.message.contains("active.journal"))
        #expect(error.hint.contains("nothing was changed"))
        #expect(try SegmentImage(test).bytes == before)
    }

    @Test func whoFollowedReadsNothingTwice() throws {
        let (test, store, _) = try makeStore(failing: 2)
        let reader = try test.open()
        _ = try reader.refresh()
        try store.capture("two")
        _ = try reader.refresh()
        try store.capture("three")
        let changed = try reader.refresh()
        #expect(changed.count == 1 && reader.table.count == 3)
        #expect(try reader.history(of: TicketNumber(site: .first, serial: 3)!).count == 1)
    }

    @Test func ifThatFailsTooNobodyKnows() throws {
        let test = try TestStore()
        try test.open().capture("one")
        // fdatasync fails, and so does every flush after it.
        let files = FaultyFileSystem(
            .failure(.ioError), at: 2, counting: [.datasync, .sync],
            on: FaultyFileSystem(
                .failure(.ioError), at: 1, counting: [.datasync]))
        let store = try test.open(environment: StoreEnvironment(files: files))
        let failure = #expect(throws: WriteFailure<Never>.self) { try store.capture("two") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .unknownOutcome && error.hint.contains("look before you repeat it"))
        // Its number is not given out again.
        #expect(try test.open().capture("three").serial == 3)
        #expect(try test.open().verify().findings == [])
    }

    @Test func othersUnmarkedEventsAreFlushedToo() throws {
        guard Identity.isRoot else { return }
        let test = try TestStore()
        try test.open().capture("one")
        let mark = SegmentImage(test, segment: "mark")
        let marked = try mark.bytes
        func flushes() throws -> Int {
            let files = FaultyFileSystem(counting: [.datasync])
            try test.open(as: Scenario.colleague, environment: StoreEnvironment(files: files)).capture("hers")
            return files.count
        }
        _ = try flushes()
        #expect(try flushes() == 1, "her own")
        try mark.replace(with: Mark(segment: 1, offset: 8, sequence: 0).encoded)
        #expect(try flushes() == 2, "her own and the other's")
        try mark.remove()
        #expect(try flushes() == 2, "without a mark nothing is known")
        #expect(!marked.isEmpty)
    }
}
