import FileIO
import Testing
import TicketModel

@testable import EventStore

/// The power goes at every change in turn, and takes with it any part of what was not flushed.
@Suite struct PowerLossTests {
    @Test func atEveryChange() throws {
        var place = 0
        var isOver = false
        while !isOver {
            place += 1
            let test = try TestStore(isMade: false)
            let losing = LosingFileSystem()
            let files = FaultyFileSystem(.deathAfter, at: place, counting: FaultTests.changing, on: losing)
            let scenario = Scenario(path: test.path, files: files, me: test.me)
            scenario.run()
            isOver = !files.isDead
            for round in 0..<(TestSeed.isLong ? 50 : 2) {
                var numbers = SeededNumbers(UInt64(place * 1000 + round))
                let after = "\(test.path)-\(round)"
                try losing.restore(to: after, using: &numbers)
                try scenario.check(
                    at: after, isDead: true,
                    "power lost after change \(place) (\(String(describing: files.struck))), round \(round)")
            }
        }
        #expect(place > 100)
    }

    /// A process dies before its flush, the next one of the same login goes on, into the same segment or another: what the
    /// second was told to be safe needs what the first had written.
    @Test(arguments: [10, 2000]) func afterADeath(length: Int) throws {
        for round in 0..<(TestSeed.isLong ? 1000 : 30) {
            let test = try TestStore(isMade: false)
            let losing = LosingFileSystem()
            let environment = Scenario.environment(losing)
            try EventStore.create(at: test.path, identity: test.me, environment: environment)
            try test.open(environment: environment).capture("one")
            let dying = FaultyFileSystem(.deathBefore, at: 1, counting: [.datasync], on: losing)
            #expect(throws: WriteFailure<Never>.self) {
                try test.open(environment: Scenario.environment(dying)).capture("two")
            }
            let title = String(repeating: "x", count: length)
            let three = try test.open(environment: environment).capture(title)
            var numbers = SeededNumbers(UInt64(round))
            try losing.restore(to: "\(test.path)-after", using: &numbers)
            let store = try EventStore(at: "\(test.path)-after", identity: test.me)
            _ = try store.refresh()
            #expect(three.serial == 3 && store.table.count == 3, "round \(round)")
            #expect(try store.verify().findings == [], "round \(round)")
        }
    }
}
