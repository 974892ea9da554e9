import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// What the detail says, apart from where it stands.
struct DetailTextTests {
    private func lines(_ store: TestStore, _ serial: UInt64, width: Int = 80, tab: DetailTab? = nil) -> [String] {
        var board = Board(store)
        board.type(":\(serial)")
        board.press(.enter)
        return DetailContent(of: TestStore.number(serial), in: board.model, width: width, tab: tab).lines.map { line in
            (line.spans + line.right).map(\.text).joined()
        }
    }

    @Test func whatWasDoneAndWhatWasSaidAreKeptApart() {
        var store = TestStore.office()
        store.move(121, .assign, to: .assigned(to: "dana"), by: "bo", note: "This is the second try.")
        let text = lines(store, 121, tab: .history)
        #expect(text.contains { $0.contains("handed it to dana: This is the second try.") }, "\(text)")
    }

    @Test func aWithdrawnCommentIsCounted() {
        var store = TestStore.office()
        store.comment(131, "wrong ticket", by: "ana")
        let id = store.events[store.events.count - 1].event.id
        store.write([.comment(AddComment(tickets: [TestStore.number(131)], text: "again"))])
        store.write(AddComment(tickets: [TestStore.number(131)], text: "wrong ticket").inverse(of: id), by: "ana")
        let text = lines(store, 131)
        #expect(text.contains("2 comments, 1 withdrawn"), "\(text)")
    }

    @Test(arguments: [20, 24, 30, 44, 60, 80]) func progressIsNeverCutInsideANumber(_ width: Int) {
        let text = lines(.office(), 100, width: width)
        let words = text.joined(separator: " ").split(separator: " ").map { String($0) }
        #expect(words.contains("104") && words.contains("105") && words.contains("109"), "\(text)")
        for line in text.prefix(8) where line.contains("104") { #expect(line.count <= width, "\(line)") }
        if width == 80 { #expect(text.contains { $0.contains("blocked · chain 3: 104 → 105 → 109") }, "\(text)") }
    }
}
