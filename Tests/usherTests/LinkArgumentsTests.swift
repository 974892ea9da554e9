import ArgumentParser
import Testing
import TicketDesk
import TicketModel

@testable import usher

@Suite struct LinkArgumentsTests {
    private func read(_ line: String) throws -> (tickets: [TicketNumber], Relation, others: [TicketNumber]) {
        try LinkArguments.parse(line.split(separator: " ").map(String.init)).read(for: "link")
    }

    @Test(arguments: [
        ("42 needs 40", 1, Relation.needs, 1), ("1-3 5 part-of 100", 4, .partOf, 1),
        ("42 related 1 2,3", 1, .related, 3),
        ("b17 duplicate-of c4", 1, .duplicateOf, 1),
    ])
    func whatIsTiedToWhatIsRead(line: String, tickets: Int, relation: Relation, others: Int) throws {
        let read = try read(line)
        #expect(read.tickets.count == tickets)
        #expect(read.1 == relation)
        #expect(read.others.count == others)
    }

    @Test(arguments: [
        ("42 40", "link needs a word between the tickets: needs, part-of, related or duplicate-of"),
        ("", "link needs a word between the tickets: needs, part-of, related or duplicate-of"),
        ("42 nedes 40", "nedes is no relation of tickets"), ("needs 40", "link needs a ticket's number first"),
        ("42 needs", "needs what? The other ticket is missing"), ("42 needs forty", "forty is not a ticket's number"),
    ])
    func whatIsMissingIsSaid(line: String, message: String) {
        let error = #expect(throws: DeskError.self) { _ = try read(line) }
        #expect(error?.message == message)
        #expect(error?.code == .usage)
    }
}
