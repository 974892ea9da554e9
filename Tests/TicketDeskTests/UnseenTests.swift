import EventStore
import Foundation
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct UnseenTests {
    private let store: TemporaryStore
    private let state: String

    init() throws {
        store = try TemporaryStore()
        state = store.path + "-state"
    }

    /// A desk with a home for what its reader keeps, as of now.
    private func desk(as login: Name = "ana") throws -> TicketDesk {
        let desk = try store.desk(as: login)
        desk.stateDirectory = state
        try desk.refresh()
        return desk
    }

    private func unseen(_ desk: TicketDesk) -> [TicketNumber] {
        desk.unseen().rows.map { desk.table.number($0) }.sorted()
    }

    private func file() throws -> URL {
        let usher = URL(filePath: state + "/usher")
        let store = try #require(try FileManager.default.contentsOfDirectory(atPath: usher.path).first)
        return usher.appending(path: "\(store)/seen")
    }

    @Test func whatIsThereAtFirstCountsAsSeen() throws {
        let bo = try store.desk(as: "bo")
        try bo.capture("was there before")
        #expect(try unseen(desk()).isEmpty)
        let number = try bo.capture("came later")
        #expect(try unseen(desk()) == [number])
        #expect(try unseen(desk()) == [number], "asking is not looking")
        let ana = try desk()
        try ana.see([ana.row(of: number)])
        #expect(try unseen(desk()).isEmpty)
        _ = try bo.perform(.comment([number], "and there is more"))
        #expect(try unseen(desk()) == [number])
    }

    @Test func onlyWhatConcernsMeIsNew() throws {
        _ = try unseen(desk())
        let bo = try store.desk(as: "bo")
        let open = try bo.capture("for anybody")
        let his = try bo.capture("for himself", takeIt: true)
        let requested = try bo.capture("asked for by ana for:ana", takeIt: true)
        #expect(try unseen(desk()) == [open, requested])
        let mine = try desk().capture("by me")
        #expect(try unseen(desk()) == [open, requested])
        _ = try bo.perform(.verb(.take, [mine]))
        #expect(try unseen(desk()) == [open, requested, mine])
        _ = try desk().perform(.comment([open], "seen, since I say something"))
        #expect(try unseen(desk()) == [requested, mine])
        _ = try bo.perform(.verb(.release, [his]))
        #expect(try unseen(desk()) == [his, requested, mine])
    }

    @Test func listAsksIt() throws {
        _ = try unseen(desk())
        let number = try store.desk(as: "bo").capture("new")
        _ = try store.desk(as: "bo").perform(.verb(.close, [number], reason: "given up"))
        try desk().capture("mine")
        let ana = try desk()
        let (rows, total) = ana.rows(matching: try Filter(parsing: "is:unseen"), assumeActive: false)
        #expect(rows.map { ana.table.number($0) } == [])
        #expect(total == 0, "it was never ana's")
        let second = try store.desk(as: "bo").capture("newer for:ana")
        _ = try store.desk(as: "bo").perform(.verb(.close, [second], reason: "given up"))
        let later = try desk()
        let (found, _) = later.rows(matching: try Filter(parsing: "is:unseen"))
        #expect(found.map { later.table.number($0) } == [second], "what is closed is told too")
    }

    @Test func twoProcessesLoseNothingOfEachOther() throws {
        _ = try unseen(desk())
        let numbers = try (0..<6).map { try store.desk(as: "bo").capture("ticket \($0)") }
        let (board, shell) = (try desk(), try desk())
        var seen = board.unseen()
        try shell.see([shell.row(of: numbers[4])])
        for number in numbers[..<3] { seen.see(try board.row(of: number), in: board.table) }
        let both = try board.keep(seen.seen)
        #expect(both.rows.map { board.table.number($0) }.sorted() == [numbers[3], numbers[5]])
        #expect(try unseen(desk()) == [numbers[3], numbers[5]])
    }

    @Test func aDamagedFileIsNoTrouble() throws {
        _ = try unseen(desk())
        try store.desk(as: "bo").capture("new")
        try Data("usher seen 1\nup-to".utf8).write(to: file())
        #expect(try unseen(desk()).isEmpty, "all counts as seen, as at first")
        let number = try store.desk(as: "bo").capture("newer")
        #expect(try unseen(desk()) == [number])
        try Data(repeating: 0xFF, count: 1 << 20).write(to: file())
        #expect(try unseen(desk()).isEmpty)
        #expect(try Data(contentsOf: file()).count < 100, "and is mended")
    }

    @Test func whatWasSeenInAStoreThatIsNowAnOlderCopyIsNotBelieved() throws {
        let bo = try store.desk(as: "bo")
        try bo.capture("one")
        _ = try unseen(desk())
        try Data(SeenTickets(upTo: 1_000_000).text.utf8).write(to: file())
        #expect(try unseen(desk()).isEmpty)
        // A look at something that is new writes what is true.
        let ana = try desk()
        #expect(ana.unseen().seen == SeenTickets(upTo: 1))
    }

    @Test func whatComesInAStoreThatIsNowAnOlderCopyIsNew() throws {
        let bo = try store.desk(as: "bo")
        try bo.capture("one")
        _ = try unseen(desk())
        try Data(SeenTickets(upTo: 1_000_000).text.utf8).write(to: file())
        #expect(try unseen(desk()).isEmpty)
        let number = try bo.capture("came after the copy was put back")
        #expect(try unseen(desk()) == [number])
        // A board that ran all the time believes its own memory no more than the file.
        let ana = try desk()
        #expect(try ana.keep(SeenTickets(upTo: 1_000_000)).seen.upTo == 2)
    }

    @Test func whoHasNoHomeSeesNothingNew() throws {
        let ana = try store.desk(as: "ana")
        try store.desk(as: "bo").capture("new")
        try ana.refresh()
        #expect(ana.unseen().rows.isEmpty)
        try ana.see(ana.table.rows)
    }

    @Test func itIsToldInFewWords() throws {
        _ = try unseen(desk())
        for index in 0..<20 { try store.desk(as: "bo").capture("ticket \(index)") }
        let ana = try desk()
        try ana.see(ana.table.rows.dropLast(3))
        #expect(try String(contentsOf: file(), encoding: .utf8) == "usher seen 1\nup-to 17\nend\n")
    }

    /// Events are read, not tickets, where few of many changed.
    @Test func theEventsSinceNameTheTickets() throws {
        let bo = try store.desk(as: "bo")
        let numbers = try (0..<8).map { try bo.capture("ticket \($0)") }
        _ = try bo.perform(.comment([numbers[1], numbers[2]], "both"))
        _ = try bo.perform(.comment([numbers[2]], "once more"))
        let events = try EventStore(at: store.path, identity: Identity.current())
        _ = try events.refresh()
        #expect(try events.tickets(changedAfter: 10, most: 5) == [])
        #expect(try events.tickets(changedAfter: 9, most: 5) == [numbers[2]])
        #expect(try events.tickets(changedAfter: 8, most: 5) == [numbers[1], numbers[2]])
        #expect(try events.tickets(changedAfter: 7, most: 5) == [numbers[1], numbers[2], numbers[7]])
        #expect(try events.tickets(changedAfter: 0, most: 10) == Set(numbers))
        #expect(try events.tickets(changedAfter: 0, most: 9) == nil, "more than one wants to read")
    }
}
