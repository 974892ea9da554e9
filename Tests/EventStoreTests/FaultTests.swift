import FileIO
import SystemPackage
import Testing

@testable import EventStore

/// One thing goes wrong, at every system call in turn, over the whole life of a store from its creation on.
@Suite struct FaultTests {
    /// How many calls an undisturbed run makes.
    private static func callCount(_ counted: Set<SystemCall>?) throws -> Int {
        let test = try TestStore(isMade: false)
        let files = FaultyFileSystem(counting: counted)
        let scenario = Scenario(path: test.path, files: files, me: test.me)
        scenario.run()
        #expect(scenario.errors == [])
        try scenario.check(isDead: false, "undisturbed")
        return files.count
    }

    /// The calls that change something; between two of them it makes no difference where a process dies.
    static let changing: Set<SystemCall> = [
        .openat2, .write, .sync, .datasync, .truncate, .rename, .unlink, .mkdir, .chmod, .chown, .flock,
    ]

    struct Trial: CustomTestStringConvertible {
        var fault: FaultyFileSystem.Fault
        var counted: Set<SystemCall>?
        var isLong = false

        var testDescription: String { "\(fault)" }
    }

    static let trials = [
        Trial(fault: .failure(.ioError)),
        Trial(fault: .failure(.noSpace), counted: [.openat2, .write, .sync, .datasync, .mkdir, .rename, .chmod]),
        Trial(
            fault: .failure(.permissionDenied), counted: [.open, .openat2, .mkdir, .rename, .unlink, .chmod, .chown]),
        Trial(fault: .shortWrite, counted: [.write]),
        Trial(fault: .deathAfter, counted: changing),
        Trial(fault: .failure(.noSpace), isLong: true),
        Trial(fault: .deathBefore, isLong: true),
        Trial(fault: .deathAfter, isLong: true),
    ]

    @Test(arguments: trials.filter { TestSeed.isLong || !$0.isLong })
    func atEveryCall(trial: Trial) throws {
        let count = try Self.callCount(trial.counted)
        #expect(count > 20)
        let isDeadly = trial.fault == .deathBefore || trial.fault == .deathAfter
        for place in 1...count {
            let test = try TestStore(isMade: false)
            let files = FaultyFileSystem(trial.fault, at: place, counting: trial.counted)
            let scenario = Scenario(path: test.path, files: files, me: test.me)
            scenario.run()
            let comment: Testing.Comment =
                "\(trial.fault) at call \(place) of \(count): \(String(describing: files.struck))"
            for error in scenario.errors { #expect(!error.message.isEmpty, comment) }
            try scenario.check(isDead: isDeadly, comment)
        }
    }
}
