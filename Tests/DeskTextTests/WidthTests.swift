import TerminalText
import Testing
import TicketModel

@testable import DeskText

/// Answers with columns keep to the terminal's width.
@Suite struct WidthTests {
    private static let now = Sample.start
    private static let today = CivilDate(year: 2026, month: 11, day: 30) ?? CivilDate(days: 0)

    private static func table(people: [Name]) -> TicketTable {
        var fold = TicketFold()
        for (index, person) in people.enumerated() {
            guard let number = TicketNumber(site: .first, serial: UInt64(index + 1)) else { continue }
            var draft = TicketDraft(title: "a ticket")
            draft.tags = [Name("a-tag-of-\(person)"), "vpn"]
            let order = UInt64(index + 1)
            let create = Operation.create(
                CreateTicket(
                    number: number, draft: draft,
                    standing: index % 2 == 0 ? .resolved(by: person) : .assigned(to: person)))
            var member = Member(person)
            member.away = AwayPeriod(from: today, to: today.adding(days: 400))
            let away = Operation.setMember(SetMember(to: member, was: Member(person)))
            let author = Author(writer: WriterID(site: .first, uid: 1000), login: person, host: "desk1")
            let event = Event(id: EventID(high: 0, low: order), at: now, via: .cli, operations: [create, away])
            fold.apply(CommittedEvent(order: order, sequence: order, author: author, event: event))
        }
        return fold.table
    }

    private static let people: [Name] = [
        "ana", "bo", "somebody-with-a-very-long-login-indeed", "dee", "eva", "finn", "guillermo.fernandez", "hu",
    ]

    @Test(arguments: [80, 100, 200]) func aWorkloadFits(columns: Int) {
        let table = Self.table(people: Self.people)
        let workload = Workload(table, members: ["ana"], today: Self.today, now: Self.now)
        var buffer = TextBuffer(look: TextLook(columns: columns, now: Self.now))
        buffer.workload(workload)
        let lines = buffer.text.split(separator: "\n")
        #expect(lines.count >= Self.people.count)
        for line in lines { #expect(CellWidth.width(of: String(line)) <= columns, "\(line)") }
    }

    @Test(arguments: [80, 100, 200]) func whoKnowsWhatFits(columns: Int) {
        let table = Self.table(people: Self.people)
        let matrix = KnowledgeMatrix(table, members: Self.people)
        var buffer = TextBuffer(look: TextLook(columns: columns, now: Self.now))
        buffer.knowledge(matrix)
        for line in buffer.text.split(separator: "\n") {
            #expect(CellWidth.width(of: String(line)) <= columns, "\(line)")
        }
        #expect(buffer.text.contains("truck factor"))
    }

    @Test func thePictureOfATimelineUsesTheWidthAndNoMore() {
        for columns in [20, 40, 80, 120, 176, 400] {
            let stretches = TimelineText.stretches(look: TextLook(columns: columns, now: Self.now))
            #expect(stretches % 2 == 0 && stretches >= 8)
            #expect(2 + stretches + "  9999 at most".count <= max(24, columns))
        }
        #expect(TimelineText.stretches(look: TextLook(columns: 176, now: Self.now)) == 160)
        #expect(TimelineText.stretches(look: TextLook(now: Self.now)) == 72)
    }
}
