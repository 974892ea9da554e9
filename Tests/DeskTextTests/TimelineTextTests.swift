import Testing
import TicketModel

@testable import DeskText

struct TimelineTextTests {
    private static let at = Timestamp(milliseconds: 1_795_426_860_000)

    private func text(_ look: TextLook) -> [String] {
        let window = TimelineWindow(at: Self.at, reach: 86_400_000)
        var fold = TicketFold()
        var draft = TicketDraft(title: "Patch \u{1B}[31mopenssl")
        draft.priority = .high
        guard let number = TicketNumber(site: .first, serial: 128) else { return [] }
        let author = Author(writer: WriterID(site: .first, uid: 1000), login: "ana", host: "desk1")
        let bodies: [Operation] = [
            .create(CreateTicket(number: number, draft: draft)),
            .comment(AddComment(tickets: [number], text: "edge1 is done")),
        ]
        let events = bodies.enumerated().map { index, body in
            CommittedEvent(
                order: UInt64(index + 1), sequence: UInt64(index + 1), author: author,
                event: Event(
                    id: EventID(high: 0, low: UInt64(index + 1)),
                    at: Self.at.adding(milliseconds: Int64(index * 10 - 20) * 3_600_000), via: .cli, operations: [body])
            )
        }
        for event in events { _ = fold.apply(event) }
        let tickets = [TimelineTicket(number, events: events, in: window)].compactMap(\.self)
        let timeline = Timeline(window: window, counts: [1, 0, 0, 4], tickets: tickets, total: 1)
        return String(decoding: TimelineText(timeline, in: fold.table, look: look).bytes, as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func thePictureAndTheNearestFirst() {
        let lines = text(TextLook(columns: 100, isUTC: true, now: Self.at))
        #expect(lines.count == 5)
        #expect(lines.first == "09:41Z  ± 1 d  5 changes, 1 ticket, nearest first")
        #expect(lines.dropFirst(2).first == "  ▂  █  4 at most")
        #expect(lines.last?.contains("−10 h  ○  128 Patch") == true, "\(lines)")
        #expect(lines.last?.contains("ana  commented: edge1 is done (and 1 more)") == true, "\(lines)")
        #expect(!lines.joined().contains("\u{1B}"), "nothing of a title acts on a terminal")
    }

    @Test func inASCIIToo() {
        let lines = text(TextLook(isUnicode: false, isUTC: true, now: Self.at))
        #expect(lines.dropFirst(2).first == "  :  @  4 at most")
        #expect(lines.last?.contains("-10 h  o  128 Patch") == true, "\(lines)")
        #expect(lines.prefix(3).joined().utf8.count == lines.prefix(3).joined().count)
    }
}
