import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

@Suite struct LayoutTests {
    private func modes(of test: TestStore, _ paths: [String]) throws -> [String: String] {
        var modes: [String: String] = [:]
        for path in paths {
            var status = stat()
            #expect(lstat("\(test.path)/\(path)", &status) == 0, "\(path)")
            modes[path] = String(status.st_mode & 0o7777, radix: 8) + " \(status.st_gid)"
        }
        return modes
    }

    private let paths = [
        ".", "format.plist", "journals", "journals/a", "journals/a/0", "journals/a/0/000001.journal",
        "journals/a/0/active.journal", "journals/a/0/mark", "local", "local/lock", "local/site.plist", "trust",
        "trust/allowed_signers",
    ]

    /// Makes a store and two segments under a mask that would take all rights from the others.
    private func fill(_ test: TestStore, _ options: StoreOptions) throws {
        var environment = StoreEnvironment(accounts: FakeAccounts())
        environment.segmentLimit = 300
        try EventStore.create(at: test.path, options: options, identity: test.me, environment: environment)
        let store = try test.open(environment: environment)
        try store.capture("one")
        try store.capture("two")
    }

    @Test(.enabled(if: Identity.isRoot)) func alone() throws {
        let test = try TestStore(isMade: false)
        try fill(test, StoreOptions())
        #expect(
            try modes(of: test, paths) == [
                ".": "2700 0", "format.plist": "444 0", "journals": "2700 0", "journals/a": "2700 0",
                "journals/a/0": "2750 0", "journals/a/0/000001.journal": "440 0",
                "journals/a/0/active.journal": "640 0", "journals/a/0/mark": "640 0", "local": "755 0",
                "local/lock": "440 0", "local/site.plist": "444 0", "trust": "755 0", "trust/allowed_signers": "644 0",
            ])
    }

    @Test(.enabled(if: Identity.isRoot)) func aTeams() throws {
        let test = try TestStore(isMade: false)
        try fill(test, StoreOptions(teamGroup: "ops"))
        #expect(
            try modes(of: test, paths) == [
                ".": "3770 4200", "format.plist": "444 4200", "journals": "3770 4200", "journals/a": "3770 4200",
                "journals/a/0": "2750 4200", "journals/a/0/000001.journal": "440 4200",
                "journals/a/0/active.journal": "640 4200", "journals/a/0/mark": "640 4200", "local": "755 4200",
                "local/lock": "440 4200", "local/site.plist": "444 4200", "trust": "755 4200",
                "trust/allowed_signers": "644 4200",
            ])
        let store = try test.open(environment: StoreEnvironment(accounts: FakeAccounts()))
        #expect(try store.members() == ["ana", "bo", "dee"])
    }

    @Test func membersOfAStoreOfOnesOwn() throws {
        let test = try TestStore()
        #expect(try test.open(environment: StoreEnvironment(accounts: FakeAccounts())).members() == ["user"])
    }

    @Test func aGroupThatIsNone() throws {
        let test = try TestStore(isMade: false)
        let error = #expect(throws: StoreError.self) {
            try EventStore.create(
                at: test.path, options: StoreOptions(teamGroup: "nobodies"), identity: test.me,
                environment: StoreEnvironment(accounts: FakeAccounts()))
        }
        #expect(error?.code == .usage && error?.message.contains("nobodies") == true)
        #expect(access(test.path, F_OK) != 0)
    }

    @Test func aDemo() throws {
        let test = try TestStore(isMade: false)
        try EventStore.create(at: test.path, options: StoreOptions(isDemo: true), identity: test.me)
        #expect(try test.open().format.isDemo)
        #expect(try !TestStore().open().format.isDemo)
    }
}

/// One group, `ops`, and a login for everybody.
struct FakeAccounts: AccountDirectory {
    func login(of user: UInt32) -> String? { user == 4242 ? "ana" : "user" }
    func user(named login: String) -> UInt32? { nil }
    func group(named name: String) -> UInt32? { name == "ops" ? 4200 : nil }
    func groupName(of group: UInt32) -> String? { group == 4200 ? "ops" : nil }
    func members(of group: UInt32) -> [String] { group == 4200 ? ["ana", "bo", "dee"] : [] }
}
