import Glibc
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct FollowingTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    @Test func anotherDesksChangeWakesAndShows() throws {
        let watcher = try store.desk(as: "ana", via: .tui)
        _ = try watcher.poll()
        let descriptor = try #require(try watcher.changeDescriptor())
        let number = try store.desk(as: "bo").capture("printer on fire")
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&wait, 1, 5000) == 1)
        let changes = try watcher.poll()
        #expect(changes.map { watcher.table.number($0) } == [number])
        #expect(try watcher.poll().isEmpty)
        #expect(poll(&wait, 1, 0) == 0)
    }

    @Test func onesOwnChangesComeWithTheNextPoll() throws {
        let desk = try store.desk(as: "ana", via: .tui)
        let number = try desk.capture("laptop")
        _ = try desk.poll()
        _ = try desk.perform(.verb(.take, [number]))
        let changes = try desk.poll()
        let row = try desk.row(of: number)
        #expect(changes == [row])
        #expect(desk.table.state(row) == .assigned)
    }
}
