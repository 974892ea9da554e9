import Glibc
import Testing
import TicketModel

@testable import TicketDesk

@Suite struct LogTailTests {
    let store: TemporaryStore

    init() throws { store = try TemporaryStore() }

    private func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, milliseconds) == 1
    }

    @Test func whatComesIsGivenOnce() throws {
        let writer = try store.desk(as: "bo")
        let number = try writer.capture("printer on fire")
        let tail = try store.desk(as: "ana").follow(LogQuery())
        #expect(try tail.next().map(\.event.operations.first?.name) == ["create"])
        #expect(try tail.next().isEmpty)
        for verb in [Verb.take, .start, .resolve] {
            _ = try writer.perform(.verb(verb, [number]))
            #expect(isReadable(tail.descriptor, milliseconds: 5000), "\(verb)")
            #expect(try tail.next().map(\.event.operations.first?.tickets) == [[number]])
        }
        #expect(try tail.next().isEmpty)
        #expect(!isReadable(tail.descriptor, milliseconds: 0))
    }

    @Test(arguments: [0, 1, 2, 3, 9, 10, 11]) func theLastOfWhatIsThereCanBeAskedFor(limit: Int) throws {
        let writer = try store.desk(as: "bo")
        let numbers = try (0..<10).map { try writer.capture("ticket \($0)") }
        let tail = try store.desk(as: "ana").follow(LogQuery())
        #expect(try tail.next(atMost: limit).map { $0.event.operations[0].tickets[0] } == numbers.suffix(limit))
        let later = try writer.capture("later")
        #expect(try tail.next().map { $0.event.operations[0].tickets[0] } == [later])
    }

    @Test func whatIsNotAskedForIsNotGiven() throws {
        let writer = try store.desk(as: "bo")
        let numbers = try (0..<2).map { try writer.capture("ticket \($0)") }
        var query = LogQuery()
        query.ticket = numbers[1]
        query.by = "bo"
        query.kind = "take"
        let tail = try store.desk(as: "ana").follow(query)
        #expect(try tail.next().isEmpty)
        _ = try writer.perform(.verb(.take, numbers))
        _ = try writer.perform(.verb(.take, [numbers[1]], note: "mine"))
        _ = try store.desk(as: "cleo").perform(.verb(.take, [numbers[1]]))
        _ = try writer.perform(.verb(.take, [numbers[0]]))
        _ = try writer.perform(.comment([numbers[1]], "so"))
        #expect(try tail.next().map(\.actor) == ["bo"])
    }

    @Test func whatIsWrittenBetweenTwoReadingsIsNotMissed() throws {
        let tail = try store.desk(as: "ana").follow(LogQuery())
        #expect(try tail.next().isEmpty)
        let writers = try ["bo", "cleo"].map { try store.desk(as: $0) }
        var expected: [String] = []
        var seen: [String] = []
        for round in 0..<30 {
            let title = "ticket \(round)"
            try writers[round % 2].capture(title)
            expected.append(title)
            guard round % 7 == 0 else { continue }
            seen += try titles(tail)
            #expect(seen == expected)
        }
        seen += try titles(tail)
        #expect(seen == expected)
    }

    private func titles(_ tail: LogTail) throws -> [String] {
        try tail.next().flatMap(\.event.operations).compactMap { operation in
            if case .create(let create) = operation { create.draft.title } else { nil }
        }
    }
}
