import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// Texts of many lines: comments and descriptions, in place and in the reader's editor.
struct WritingTests {
    private let ticket = TestStore.number(131)

    private func board(_ keys: String, _ size: Size = Size(width: 160, height: 45)) -> Board {
        var board = Board(size: size)
        board.type(":131")
        board.press(.enter)
        board.type(keys)
        return board
    }

    private func described(_ text: String) -> Action {
        var edit = TicketEdit()
        edit.description = text
        return .edit([ticket], edit)
    }

    @Test func aCommentHasLines() {
        var board = board("wfirst")
        board.press(.enter)
        board.type("second")
        board.press(.backspace)
        board.send(.paste("d line\n  third\n"))
        #expect(board.screen.contains("C-s saves"))
        board.send(.key(.control("s")))
        #expect(board.actions == [.comment([ticket], "first\nsecond line\n  third")])
        #expect(board.model.dialog == nil)
    }

    @Test func metaEnterSavesToo() {
        var board = board("wword")
        board.press(.enter, .alt)
        #expect(board.actions == [.comment([ticket], "word")])
    }

    @Test func aClickPutsTheCursorThere() {
        var board = board("w")
        board.send(.paste("first line\nsecond line"))
        let rect = TextEntry.textRect(on: board.model.size)
        board.mouse(.press(.left), Point(x: rect.x + 5, y: rect.y))
        board.type("-")
        board.mouse(.press(.left), Point(x: rect.x, y: rect.y + 1))
        board.type("the ")
        board.mouse(.press(.left), Point(x: rect.x - 2, y: rect.y))
        board.type("x")
        board.send(.key(.control("s")))
        #expect(board.actions == [.comment([ticket], "first- line\nthe xsecond line")], "the box's side is no text")
    }

    @Test func anEmptyCommentIsNone() {
        var board = board("w ")
        board.send(.key(.control("s")))
        #expect(board.actions.isEmpty && board.model.context == .writing)
        board.press(.escape)
        #expect(board.model.dialog == nil && board.model.unsent.all.isEmpty)
    }

    @Test func whatTheDeskRefusesStaysTyped() {
        var board = board("wimportant words")
        board.refusal = DeskError(.inputOutput, "the disk is full", hint: "free some space")
        board.send(.key(.control("s")))
        #expect(board.screen.contains("the disk is full: free some space"))
        #expect(board.screen.contains("important words"))
        board.refusal = nil
        board.send(.key(.control("s")))
        #expect(board.model.dialog == nil)
        #expect(board.actions.count == 2)
    }

    @Test func aDescriptionIsChangedInPlace() {
        var board = board("EWhat is known:")
        board.press(.enter)
        board.type("nothing")
        board.press(.enter)
        board.send(.key(.control("s")))
        #expect(board.actions == [described("What is known:\nnothing")])
        board.type("E")
        #expect(board.screen.contains("What is known:"), "it begins with what is there")
        board.type("so: ")
        board.send(.key(.control("s")))
        #expect(board.actions.last == described("so: What is known:\nnothing"), "the cursor stands at its start")
    }

    @Test func anUnchangedDescriptionWritesNothing() {
        var board = board("E")
        board.send(.key(.control("s")))
        #expect(board.actions.isEmpty && board.model.dialog == nil)
    }

    @Test func aDescriptionThatOthersChangedIsNotOverwrittenUnseen() {
        var board = board("Emine")
        let ticket = ticket
        board.others { store in
            store.write([.setDescription(SetDescription(tickets: [ticket], to: "theirs", was: [""]))], by: "bo")
        }
        board.send(.key(.control("s")))
        #expect(board.actions.isEmpty && board.screen.contains("others changed the description meanwhile"))
        #expect(board.screen.contains("mine"))
        board.send(.key(.control("s")))
        #expect(board.actions == [described("mine")])
    }

    @Test func aDraftOfADescriptionKnowsWhatItBeganFrom() {
        var board = board("Emine")
        board.press(.escape)
        #expect(board.screen.contains("E goes on with it"))
        let ticket = ticket
        board.others { store in
            store.write([.setDescription(SetDescription(tickets: [ticket], to: "theirs", was: [""]))], by: "bo")
        }
        for _ in 0..<2 {
            board.type("E")
            #expect(board.screen.contains("mine"))
            #expect(board.screen.contains("has been changed since this draft was begun"))
            board.press(.escape)
        }
    }

    @Test func escapeKeepsEveryText() {
        var board = board("wa comment")
        board.press(.escape)
        board.type("e, more")
        board.press(.escape)
        board.type("xbecause")
        board.press(.escape)
        board.type("ca ticket")
        board.press(.escape)
        #expect(
            Set(board.model.drafts.all.map(\.text)) == [
                "a comment", "VPN down for the Lisbon office, more", "because", "a ticket",
            ])
        board.type("w")
        #expect(board.screen.contains("a comment"))
        board.press(.escape)
        board.type("x, really")
        board.press(.enter)
        #expect(board.actions == [.verb(.close, [ticket], reason: "because, really")])
        #expect(board.model.drafts.all.map(\.subject).contains(.reason(.close, [ticket])) == false)
    }

    @Test func whatWasNotChangedIsNoDraft() {
        var board = board("e")
        board.press(.escape)
        board.type("E")
        board.press(.escape)
        board.type("w")
        board.press(.escape)
        #expect(board.model.drafts.all.isEmpty)
    }

    @Test func theTextScrollsWithTheCursorOnAnySize() {
        for size in [Size(width: 200, height: 50), Size(width: 80, height: 24), Size(width: 40, height: 12)] {
            var board = board("w", size)
            board.send(.paste((1...60).map { "line \($0)" }.joined(separator: "\n")))
            #expect(board.screen.contains("line 60"))
            board.press(.home, .control)
            #expect(board.screen.contains("line 1 ") && !board.screen.contains("line 60"))
            board.send(.resized(Size(width: 40, height: 10)))
            board.press(.end, .control)
            #expect(board.screen.contains("line 60"))
        }
    }

    // MARK: The reader's editor

    @Test func theEditorGetsWhatIsTyped() throws {
        var board = board("wone")
        board.press(.enter)
        board.type("two")
        board.send(.key(.control("x")))
        board.send(.key(.control("e")))
        guard case .edit("one\ntwo", let name) = board.effects.last else {
            Issue.record("\(board.effects)")
            return
        }
        #expect(name == "131")
        board.send(.written(.success("from\nthe editor\n")))
        #expect(board.screen.contains("the editor"))
        board.send(.key(.control("s")))
        #expect(board.actions == [.comment([ticket], "from\nthe editor")])
    }

    @Test func anEditorThatFailsLeavesTheText() {
        var board = board("wone")
        board.send(.written(.failure(DeskError(.inputOutput, "vi ended with 127", hint: "set EDITOR"))))
        #expect(board.screen.contains("vi ended with 127: set EDITOR") && board.screen.contains("one"))
    }

    @Test func theEditorOfACaptureHasTheTitleInItsFirstLine() {
        var board = board("ctitle +vpn")
        board.send(.key(.control("x")))
        board.send(.key(.control("e")))
        board.send(.written(.success("a longer title +vpn\n\nand text\n")))
        board.press(.enter)
        let draft = TicketDraft(title: "a longer title", description: "and text", tags: ["vpn"])
        #expect(board.actions == [.capture(draft, takeIt: false)])
    }

    @Test func fromATitleTheEditorHasTheWholeTicket() {
        var board = board("e more")
        board.send(.key(.control("x")))
        board.send(.key(.control("e")))
        let asked = board.effects.contains { if case .editTicket(ticket) = $0 { true } else { false } }
        #expect(asked && board.model.dialog == nil)
        #expect(board.model.drafts.all.map(\.text) == ["VPN down for the Lisbon office more"], "typed words stay")
    }
}
