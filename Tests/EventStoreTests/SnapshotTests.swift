import FileIO
import SystemPackage
import Testing
import TicketModel

@testable import EventStore

/// With a snapshot of whatever kind, everything is answered as without one.
@Suite struct SnapshotTests {
    /// A store on which two people worked, and the caches of a reader.
    private final class Bench {
        let test: TestStore
        var work: RandomWork
        let stores: [EventStore]
        private let environment: StoreEnvironment

        var cache: String { "\(test.path)-cache" }

        init(_ offset: UInt64) throws {
            test = try TestStore()
            work = RandomWork(numbers: SeededNumbers(offset))
            var environment = StoreEnvironment()
            environment.segmentLimit = 20_000
            self.environment = environment
            var stores = [try test.open(environment: environment)]
            if Identity.isRoot { stores.append(try test.open(as: Scenario.colleague, environment: environment)) }
            self.stores = stores
        }

        func work(_ count: Int) throws { try work.work(count, in: stores) }

        func reader(files: any FileSystem = LinuxFileSystem.shared) throws -> EventStore {
            var environment = environment
            environment.cacheDirectory = cache
            environment.files = files
            return try test.open(environment: environment)
        }

        func answers() throws -> Answers { try Answers(test.open(environment: environment)) }

        func file(_ name: String) throws -> [UInt8]? {
            guard let directory = try? OpenFile(root: directory, system: LinuxFileSystem.shared) else { return nil }
            return try? directory.open(name, as: .read).bytes(limit: .max)
        }

        func replace(_ name: String, with bytes: [UInt8]) throws {
            let directory = try OpenFile(root: directory, system: LinuxFileSystem.shared)
            _ = try? directory.remove(name)
            try directory.open(name, as: .create(mode: 0o600)).write(bytes, at: 0)
        }

        private var directory: String { "\(cache)/usher/\(stores[0].format.uuid)" }
    }

    @Test func freshStaleAndWithADelta() throws {
        for round in 0..<(TestSeed.isLong ? 100 : 2) {
            let bench = try Bench(UInt64(round))
            for part in 0..<5 {
                try bench.work(Int.random(in: 1...60, using: &bench.work.numbers))
                let expected = try bench.answers()
                #expect(try Answers(bench.reader()) == expected, "stale, round \(round), part \(part)")
                #expect(try bench.reader().writeSnapshot())
                #expect(try !bench.reader().writeSnapshot(), "there is nothing new")
                let reader = try bench.reader()
                #expect(try Answers(reader) == expected, "fresh, round \(round), part \(part)")
                #expect(reader.follower.tailLength == 0 && reader.follower.snapshot != nil)
                // It goes on from there, too.
                try bench.work(3)
                #expect(try Answers(reader) == bench.answers(), "followed, round \(round), part \(part)")
            }
        }
    }

    @Test func aDeltaGoesWithALargeBase() throws {
        let bench = try Bench(1)
        _ = try bench.stores[0].writeBulk { (writer: BulkWriter) throws(StoreError) in
            for number in 1...6000 {
                let title = "ticket number \(number) of many, with a title that takes up some room in the snapshot"
                try writer.append(
                    EventContent(via: .demo, operations: [.creating(writer.takeNumber()!, title)]),
                    at: Timestamp(milliseconds: Int64(number)))
            }
        }
        #expect(try bench.reader().writeSnapshot())
        let base = try bench.file(SnapshotCache.base)
        #expect(try (bench.file(SnapshotCache.base)?.count ?? 0) >= SnapshotPolicy.smallBase)
        for _ in 0..<3 {
            try bench.work(40)
            #expect(try bench.reader().writeSnapshot())
            #expect(try bench.file(SnapshotCache.base) == base && bench.file(SnapshotCache.delta) != nil)
            let reader = try bench.reader()
            #expect(try Answers(reader) == bench.answers())
            #expect(reader.follower.tailLength == 0)
        }
        // A damaged delta is as good as none, and one of another base too.
        let delta = try #require(try bench.file(SnapshotCache.delta))
        for _ in 0..<20 {
            var bytes = delta
            bytes[Int.random(in: bytes.indices, using: &bench.work.numbers)] ^=
                1 << UInt8.random(in: 0..<8, using: &bench.work.numbers)
            try bench.replace(SnapshotCache.delta, with: bytes)
            #expect(try Answers(bench.reader()) == bench.answers())
        }
    }

    /// However it came about, a base is the same bytes.
    @Test func aBaseDependsOnTheEventsOnly() throws {
        let bench = try Bench(2)
        for _ in 0..<4 {
            try bench.work(40)
            let reader = try bench.reader()
            _ = try reader.writeSnapshot()
            let order = reader.table.lastOrder
            let anew = TableFollower(JournalSet(reader.set.containers), storeID: reader.format.uuid, cache: nil)
            let image = try #require(try anew.image(upTo: order))
            let written = try #require(try bench.file(SnapshotCache.base))
            #expect(image.size == written.count)
            #expect(try #require(SnapshotImage(.memory(MadeBytes(written)))).check == image.check)
        }
    }

    /// Any byte of it wrong, or only a part of it there, or another store's.
    @Test func aDamagedOneIsNeverBelieved() throws {
        let bench = try Bench(3)
        try bench.work(60)
        _ = try bench.reader().writeSnapshot()
        let good = try #require(try bench.file(SnapshotCache.base))
        let expected = try bench.answers()
        let step = TestSeed.isLong ? 1 : max(1, good.count / 40)
        for place in stride(from: Int.random(in: 0..<step, using: &bench.work.numbers), to: good.count, by: step) {
            var bytes = good
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &bench.work.numbers)
            try bench.replace(SnapshotCache.base, with: bytes)
            let reader = try bench.reader()
            #expect(try Answers(reader) == expected, "byte \(place) of \(good.count)")
        }
        for length in [0, 1, 8, 40, good.count / 2, good.count - 1] {
            try bench.replace(SnapshotCache.base, with: Array(good[..<length]))
            #expect(try Answers(bench.reader()) == expected, "cut at \(length)")
        }
        let other = try Bench(4)
        try other.work(50)
        _ = try other.reader().writeSnapshot()
        try bench.replace(SnapshotCache.base, with: try #require(try other.file(SnapshotCache.base)))
        #expect(try Answers(bench.reader()) == expected, "another store's")
    }

    @Test func aJournalThatGotShorterIsReported() throws {
        let bench = try Bench(5)
        for number in 1...20 { try bench.stores[0].capture("ticket \(number)") }
        _ = try bench.reader().writeSnapshot()
        let image = SegmentImage(bench.test)
        let ends = try image.frameEnds
        try image.truncate(to: ends[10])
        let reader = try bench.reader()
        #expect(try Answers(reader) == bench.answers())
        #expect(reader.table.count == 10)
        #expect(reader.damage.map(\.kind) == [.rolledBack])
        // What could not be read is no ground for a new one.
        #expect(try !reader.writeSnapshot())
        // Nor is what was rewritten since believed.
        try SegmentImage(bench.test, segment: "mark").remove()
        for number in 1...20 { try bench.stores[0].capture("another \(number)") }
        let later = try bench.reader()
        #expect(try Answers(later) == bench.answers())
        #expect(later.table.count == 30)
    }

    /// Whatever happens while one is written, the old one stays, or the new one is whole.
    @Test(arguments: [FaultyFileSystem.Fault.deathAfter, .failure(.noSpace), .failure(.ioError)])
    func whileItIsWritten(fault: FaultyFileSystem.Fault) throws {
        let bench = try Bench(6)
        try bench.work(60)
        _ = try bench.reader().writeSnapshot()
        let old = try #require(try bench.file(SnapshotCache.base))
        try bench.work(30)
        let expected = try bench.answers()
        var place = 0
        var isOver = false
        while !isOver {
            place += 1
            try bench.replace(SnapshotCache.base, with: old)
            let files = FaultyFileSystem(fault, at: place)
            _ = try? bench.reader(files: files).writeSnapshot()
            isOver = files.struck == nil
            #expect(try Answers(bench.reader()) == expected, "\(fault) at call \(place)")
            #expect(try #require(try bench.file(SnapshotCache.base)).count > 0)
        }
        #expect(place > 20)
        #expect(try bench.file(SnapshotCache.base) != old)
    }

    @Test func anothersFileIsNotRead() throws {
        guard Identity.isRoot else { return }
        let bench = try Bench(7)
        try bench.work(20)
        _ = try bench.reader().writeSnapshot()
        let directory = try OpenFile(
            root: "\(bench.cache)/usher/\(bench.stores[0].format.uuid)", system: LinuxFileSystem.shared)
        try directory.open(SnapshotCache.base, as: .readWrite).changeOwner(user: 4242)
        let reader = try bench.reader()
        _ = try reader.refresh()
        #expect(reader.follower.snapshot == nil)
    }
}
