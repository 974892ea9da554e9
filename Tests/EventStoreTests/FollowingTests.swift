import FileIO
import Glibc
import Testing
import TicketModel

@testable import EventStore

@Suite struct FollowingTests {
    private func isReadable(_ descriptor: Int32, milliseconds: Int32 = 0) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) == 1
    }

    @Test func everyWriteIsToldAndNothingElse() throws {
        let test = try TestStore()
        let follower = try test.open()
        let descriptor = try follower.changeDescriptor
        #expect(!isReadable(descriptor))
        var environment = StoreEnvironment()
        environment.segmentLimit = 1500
        let writer = try test.open(environment: environment)
        // The first makes the journal; some begin segments.
        for number in 1...20 {
            try writer.capture("ticket \(number)")
            #expect(isReadable(descriptor, milliseconds: 5000), "write \(number)")
            #expect(try follower.drainChanges())
            #expect(try follower.refresh().count == (number == 1 ? 0 : 1))
            #expect(follower.table.count == number)
        }
        #expect(try SegmentImage(test, segment: "000003.journal").bytes.count > 0)
        _ = try follower.drainChanges()
        #expect(!isReadable(descriptor))
        #expect(try !follower.drainChanges())
    }

    @Test func aMovedMarkWakesNobody() throws {
        let test = try TestStore()
        try test.open().capture("one")
        let follower = try test.open()
        let descriptor = try follower.changeDescriptor
        try SegmentImage(test, segment: "mark").write(SegmentImage(test, segment: "mark").bytes, at: 0)
        #expect(!isReadable(descriptor))
    }

    @Test(.enabled(if: Identity.isRoot)) func aNewWriterIsSeen() throws {
        let test = try TestStore()
        let follower = try test.open()
        _ = try follower.refresh()
        let descriptor = try follower.changeDescriptor
        for round in 1...2 {
            try test.open(as: Scenario.colleague).capture("hers \(round)")
            #expect(isReadable(descriptor, milliseconds: 5000))
            #expect(try follower.drainChanges())
            #expect(try follower.refresh().count == 1)
        }
    }

    /// However readings and writings come to lie, following gives what reading it all at once gives.
    @Test func followingIsReadingAnew() throws {
        var numbers = SeededNumbers(5)
        let test = try TestStore()
        var environment = StoreEnvironment()
        environment.segmentLimit = 4000
        let others =
            Identity.isRoot ? [test.me, Scenario.colleague, Identity(uid: 4343, login: "bo", host: "x")] : [test.me]
        let writers = try others.map { try test.open(as: $0, environment: environment) }
        let follower = try test.open()
        var last: [TicketNumber] = []
        for step in 0..<150 {
            let writer = writers.randomElement(using: &numbers)!
            if last.isEmpty || Int.random(in: 0..<3, using: &numbers) == 0 {
                last.append(try writer.capture("ticket \(step)"))
            } else {
                _ = try writer.comment("at \(step)", on: last.randomElement(using: &numbers)!)
            }
            if Int.random(in: 0..<4, using: &numbers) == 0 { _ = try follower.refresh() }
        }
        _ = try follower.refresh()
        let fresh = try test.open()
        _ = try fresh.refresh()
        #expect(follower.table.count == last.count && fresh.table.count == last.count)
        for ticket in last {
            let history = try follower.history(of: ticket)
            #expect(try history == fresh.history(of: ticket))
            let row = try #require(fresh.table.row(of: ticket))
            #expect(follower.table.ticket(row) == fresh.table.ticket(row))
            #expect(follower.table.ticket(row).comments.count == history.count - 1)
        }
        #expect(try fresh.verify().findings == [])
    }

    /// Two others write while a third reads, at every moment of the reading: it sees both, in order, and need not begin anew.
    @Test(.enabled(if: Identity.isRoot)) func whatIsWrittenMeanwhile() throws {
        var place = 0
        var isOver = false
        while !isOver {
            place += 1
            let test = try TestStore()
            let (mine, hers) = (try test.open(), try test.open(as: Scenario.colleague))
            for number in 1...5 {
                try mine.capture("mine \(number)")
                try hers.capture("hers \(number)")
            }
            let files = FaultyFileSystem(at: 0)
            let follower = try test.open(environment: StoreEnvironment(files: files))
            _ = try follower.refresh()
            try mine.capture("mine 6")
            files.strike(after: place) {
                _ = try? mine.capture("mine 7")
                _ = try? hers.capture("hers 7")
            }
            let changed = try follower.refresh()
            isOver = files.struck == nil
            if isOver { break }
            let later = try follower.refresh()
            #expect(Set(changed + later) == [Row(rawValue: 10), Row(rawValue: 11), Row(rawValue: 12)], "call \(place)")
            #expect(changed.count + later.count == 3, "call \(place)")
            #expect(follower.table.title(Row(rawValue: 12)) == "hers 7")
        }
        #expect(place > 10)
    }

    @Test func anEventThatNamesATicketTwiceIsOne() throws {
        let test = try TestStore()
        let store = try test.open()
        let ticket = try store.capture("one")
        _ = try store.write(needing: .heads) { (_: inout WriteContext) throws(Never) in
            let comments = ["first", "second"].map { AddComment(tickets: [ticket], text: $0) }
            return [EventContent(via: .cli, operations: comments.map { .comment($0) })]
        }
        _ = try store.refresh()
        #expect(try store.history(of: ticket).count == 2)
    }

    /// A write that is seen before it fails and is taken back must not stay in anybody's table.
    @Test func whatWasTakenBackIsForgotten() throws {
        let test = try TestStore()
        let writer = try test.open()
        try writer.capture("one")
        let file = SegmentImage(test)
        let before = try file.bytes
        try writer.capture("two")
        let follower = try test.open()
        _ = try follower.refresh()
        #expect(follower.table.count == 2)
        // As if the second had failed, and two others of other lengths had come.
        try file.replace(with: before)
        try SegmentImage(test, segment: "mark").remove()
        try writer.capture("zwei")
        try writer.capture("drei")
        _ = try follower.refresh()
        #expect(follower.table.count == 3)
        #expect(follower.table.title(Row(rawValue: 1)) == "zwei")
    }
}
