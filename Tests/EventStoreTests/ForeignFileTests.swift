import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

/// Nothing in a store but regular files with one link, of the journal's owner.
@Suite struct ForeignFileTests {
    private func replaceActive(of test: TestStore, by make: (String) -> Int32) throws {
        let path = SegmentImage(test).path
        #expect(rename(path, "\(test.path)-aside") == 0)
        #expect(make(path) == 0)
    }

    @Test func symbolicLinksHardLinksAndPipes() throws {
        for kind in 0..<3 {
            let test = try TestStore()
            try test.open().capture("one")
            try replaceActive(of: test) { path in
                switch kind {
                case 0: symlink("\(test.path)-aside", path)
                case 1: link("\(test.path)-aside", path)
                default: mkfifo(path, 0o640)
                }
            }
            let failure = #expect(throws: WriteFailure<Never>.self, "kind \(kind)") { try test.open().capture("two") }
            guard case .store(let error)? = failure else { continue }
            #expect(error.code == .notPermitted && error.message.contains("active.journal"), "kind \(kind)")
            let store = try test.open()
            _ = try store.refresh()
            #expect(store.table.count == 0 && !store.damage.isEmpty, "kind \(kind)")
        }
    }

    @Test(.enabled(if: Identity.isRoot)) func aFileOfSomebodyElses() throws {
        let test = try TestStore()
        try test.open().capture("one")
        #expect(chown(SegmentImage(test).path, 4242, 4242) == 0)
        let failure = #expect(throws: WriteFailure<Never>.self) { try test.open().capture("two") }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .notPermitted && error.message.contains("belongs to user 4242"))
    }

    @Test(.enabled(if: Identity.isRoot)) func aDirectoryThatSomebodyElseWasQuickToMake() throws {
        let test = try TestStore()
        let path = "\(test.path)/journals/a/\(Scenario.colleague.uid)"
        #expect(mkdir(path, 0o750) == 0 && chown(path, 4343, 4343) == 0)
        let failure = #expect(throws: WriteFailure<Never>.self) {
            try test.open(as: Scenario.colleague).capture("hers")
        }
        guard case .store(let error)? = failure else { return }
        #expect(error.code == .notPermitted && error.message.contains("belongs to user 4343, not to user 4242"))
        // Nobody else minds.
        #expect(try test.open().capture("mine").serial == 1)
    }

    @Test func aJournalDirectoryThatIsALink() throws {
        let test = try TestStore()
        try test.open().capture("one")
        let path = "\(test.path)/journals/a/\(test.me.uid)"
        #expect(rename(path, "\(test.path)-aside") == 0 && symlink("\(test.path)-aside", path) == 0)
        #expect(throws: WriteFailure<Never>.self) { try test.open().capture("two") }
    }
}
