import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct CaptureTests {
    @Test func aLineBecomesATicket() {
        var board = Board()
        board.type("creset the token +vpn !high for:bob")
        board.press(.enter)
        let draft = TicketDraft(title: "reset the token", requester: "bob", priority: .high, tags: ["vpn"])
        #expect(board.actions == [.capture(draft, takeIt: false)])
        #expect(board.model.dialog == nil)
        #expect(board.model.selected == TestStore.number(135), "the next key is about what was just written down")
        #expect(board.model.isSelectionInView)
        board.type("c")
        #expect(!board.screen.contains("reset the token +vpn"), "the line is empty the next time")
    }

    @Test func aCaptureThatTheViewDoesNotShowIsSelectedAndSaysSo() {
        var board = Board()
        board.type("/tag:vpn")
        board.press(.enter)
        board.type("cprinter jams")
        board.press(.enter)
        let number = TestStore.number(135)
        #expect(board.model.selected == number && board.model.place(of: number) == nil)
        #expect(board.screen.contains("it is selected, though not in this view"))
        board.type("t")
        #expect(board.actions.last == .verb(.take, [number]), "not the ticket that was selected before")
        board.press(.down)
        #expect(board.model.selected == TestStore.number(131), "moving leads back into the view")
    }

    @Test(arguments: [KeyPress(.enter, .alt), .control("t")])
    func saveAndTake(_ key: KeyPress) {
        var board = Board()
        board.type("cprinter")
        board.send(.key(key))
        #expect(board.actions == [.capture(TicketDraft(title: "printer"), takeIt: true)])
    }

    @Test func thePreviewSaysWhatWasUnderstood() {
        var board = Board()
        board.type("cnew switch @bo ^100 needs:104 host:sw1 due:tomorrow !urgent")
        for words in ["◔ bo", "‼ urgent", "part of 100 Move to building B", "needs 104", "on sw1", "due tomorrow"] {
            #expect(board.screen.contains(words), "\(words)")
        }
    }

    @Test func theTokensAreColouredInTheLine() {
        var board = Board()
        board.type("ctoken +vpn x +vpn")
        let (grid, _) = board.drawn()
        let rows = (0..<45).filter { grid.text(ofRow: $0).contains("token +vpn x +vpn") }
        let row = rows.first ?? 0
        let text = Array(grid.text(ofRow: row))
        let tags = text.indices.filter { text[$0] == "+" }.map { grid[$0, row].style }
        #expect(tags == [board.model.theme[.text], board.model.theme[.tag]], "only the unbroken run at the end counts")
    }

    @Test func escapeKeepsTheDraft() {
        var board = Board()
        board.type("chalf a th")
        board.press(.escape)
        #expect(board.model.dialog == nil)
        #expect(board.screen.contains("draft kept: c continues it"))
        board.type("cought")
        board.press(.enter)
        #expect(board.actions == [.capture(TicketDraft(title: "half a thought"), takeIt: false)])
    }

    @Test func aSavedDraftIsGone() {
        var board = Board()
        board.type("chalf")
        board.press(.escape)
        board.type("c")
        board.press(.enter)
        board.type("cother")
        board.press(.enter)
        #expect(board.actions.last == .capture(TicketDraft(title: "other"), takeIt: false))
    }

    @Test func aTitleIsNeeded() {
        var board = Board()
        board.type("c")
        board.press(.enter)
        #expect(board.actions.isEmpty && board.model.context == .capture)
        #expect(board.model.status?.text == "a ticket needs a title")
    }

    @Test func aPasteOnTheBoardOpensCapture() {
        var board = Board()
        board.send(.paste("quit the vpn\n"))
        #expect(board.model.context == .capture)
        #expect(board.effects.isEmpty)
        board.press(.enter)
        #expect(board.actions == [.capture(TicketDraft(title: "quit the vpn"), takeIt: false)])
    }

    @Test func aPasteOfManyLinesIsATitleAndADescription() {
        var board = Board()
        board.send(.paste("\n\ndisk full on db1\nFilesystem Use%\n/dev/sda1 100%\n"))
        #expect(board.screen.contains("2 lines of text"))
        #expect(board.screen.contains("/dev/sda1 100%"), "nothing is saved that was not shown")
        board.press(.enter)
        let draft = TicketDraft(title: "disk full on db1", description: "Filesystem Use%\n/dev/sda1 100%")
        #expect(board.actions == [.capture(draft, takeIt: false)])
    }

    @Test func textThatAPasteLeftIsShownUntilItIsCleared() {
        var board = Board()
        board.send(.paste("alpha title\nsecret line 2\nsecret line 3"))
        board.send(.key(.control("u")))
        #expect(board.screen.contains("secret line 3") && board.screen.contains("C-u"))
        board.press(.escape)
        board.type("cother")
        #expect(board.screen.contains("2 lines of text") && board.screen.contains("secret line 2"))
        board.send(.key(.control("u")))
        board.send(.key(.control("u")))
        #expect(!board.screen.contains("secret"))
        board.type("other")
        board.press(.enter)
        #expect(board.actions == [.capture(TicketDraft(title: "other"), takeIt: false)])
    }

    @Test func ofALongTextTheBeginningIsShown() {
        var board = Board(size: Size(width: 80, height: 24))
        board.send(.paste((0...40).map { "line \($0)" }.joined(separator: "\n")))
        #expect(board.screen.contains("40 lines of text") && board.screen.contains("  line 3 "))
        #expect(!board.screen.contains("  line 4 "))
    }

    /// Without bracketed paste a text may come in pieces, and one of them may be a blank.
    @Test func aBlankBetweenTwoPiecesIsKept() {
        var board = Board()
        for piece in ["the fox jumps", " ", "over", "", "  the dog"] { board.send(.paste(piece)) }
        board.press(.enter)
        #expect(board.actions == [.capture(TicketDraft(title: "the fox jumps over  the dog"), takeIt: false)])
        board.send(.paste(" \n\n"))
        #expect(board.model.context != .capture)
    }

    @Test func whatTheDeskRefusesStaysTyped() {
        var board = Board()
        board.refusal = DeskError(.noStore, "the store is gone")
        board.type("ckeep me")
        board.press(.enter)
        #expect(board.model.context == .capture)
        #expect(board.screen.contains("keep me"))
        #expect(board.screen.contains("the store is gone"))
    }

    @Test func theFirstTicketOfAnEmptyStoreIsSelected() {
        var board = Board(TestStore())
        #expect(board.screen.contains("captures the first ticket"))
        #expect(board.screen.contains("usher demo"))
        board.type("cthe first")
        board.press(.enter)
        #expect(board.model.selected == TestStore.number(1))
        #expect(board.screen.contains("the first"))
    }

    @Test func theDemoIsOfferedOnlyToAnEmptyStore() {
        var empty = Board(TestStore())
        empty.type("d")
        if case .openDemo = empty.effects.last {} else { Issue.record("\(empty.effects)") }
        var full = Board()
        full.type("d")
        #expect(full.effects.isEmpty)
    }

    @Test func newsWhileTypingChangesNothingTyped() {
        var board = Board()
        board.type("cword")
        board.others { $0.capture(140, TicketDraft(title: "from elsewhere", priority: .urgent)) }
        board.type("s")
        guard case .capture(let draft) = board.model.dialog else {
            Issue.record("the popup is gone")
            return
        }
        #expect(draft.field.text == "words")
    }
}
