import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

struct EvidenceTests {
    private func opened(_ store: TestStore = .proven(), size: Size = Size(width: 160, height: 45)) -> Board {
        var board = Board(store, size: size)
        board.type(":128")
        board.press(.enter)
        board.type("2ll")
        return board
    }

    private func shown(_ board: Board) -> [String] {
        board.model.detail.content.lines.map { ($0.spans + $0.right).map(\.text).joined() }
    }

    @Test func theListSaysWhatThereIs() {
        let board = opened()
        #expect(board.model.detailTab == .evidence && board.model.isAmongLinks)
        let text = shown(board)
        #expect(text.contains { $0.contains(" evidence 4 ") }, "\(text)")
        for words in [
            "ana", "apt-get install -y openssl", "exit 100", "exit 0", "8.5 MiB", "maintenance window.pdf", "file",
        ] {
            #expect(text.contains { $0.contains(words) }, "\(words): \(text)")
        }
    }

    @Test func aTicketWithoutSaysHowToBringSome() {
        var board = opened()
        board.type(":131")
        board.press(.enter)
        #expect(board.model.detailTab == .evidence)
        #expect(shown(board).contains { $0.contains("usher attach 131 FILE") })
        board.press(.enter)
        #expect(board.model.isZoomed, "there is nothing to read")
    }

    @Test func enterReadsAndEscGoesBackToTheSamePlace() {
        var board = opened()
        board.type("j")
        board.press(.enter)
        #expect(board.model.detail.reading != nil && board.model.focus == .detail)
        let text = shown(board)
        #expect(text.contains("Setting up package-60 (3.0.11-1~deb12u2) ..."))
        #expect(text.contains("␛[1mReading package lists...␛[0m"), "nothing in it acts on the terminal")
        #expect(
            text.contains { $0.contains("exit 0") && $0.contains("12 s") && $0.contains("in /root on jump1") },
            "\(text)")
        board.type("G")
        #expect(board.screen.contains("package-60"))
        board.type("/package-7")
        board.press(.enter)
        #expect(shown(board)[board.model.detail.scroll].contains("package-7"))
        board.press(.escape)
        #expect(board.model.detail.reading == nil && board.model.focus == .detail)
        #expect(board.model.detail.linkIndex == 1)
        board.press(.escape)
        #expect(board.model.focus == .board)
    }

    @Test func whatIsLeftOutAndWhatIsNoTextIsSaid() {
        var board = opened()
        board.type("jj")
        board.press(.enter)
        #expect(shown(board).contains { $0.contains("8.5 MiB, of which 67 B are kept") }, "\(shown(board))")
        board.type("q")
        #expect(board.model.detail.reading == nil)
        board.type("j")
        board.press(.enter)
        #expect(shown(board).contains { $0.hasPrefix("this is no text: usher evidence 128 ") })
    }

    @Test func whatCannotBeReadIsSaid() {
        var store = TestStore.proven()
        store.contents = [:]
        var board = opened(store)
        board.press(.enter)
        #expect(shown(board).contains("its bytes are missing: usher audit verify says what else is"))
        #expect(board.model.status?.kind == .trouble)
        board.press(.escape)
        #expect(board.model.isAmongLinks)
    }

    @Test func anotherTabOrTicketClosesIt() {
        var board = opened()
        board.press(.enter)
        board.type("l")
        #expect(board.model.detailTab == .links && board.model.detail.reading == nil)
        board.type("h")
        board.press(.enter)
        #expect(board.model.detail.reading != nil)
        board.type(":131")
        board.press(.enter)
        #expect(board.model.detail.reading == nil)
    }

    @Test func aDoubleClickReads() {
        var board = opened()
        board.click(.linkLine(2), x: 4, clicks: 2)
        #expect(shown(board).contains { $0.contains("test is successful") })
    }

    @Test func anExcerptEndsWithALineAndIsBounded() {
        let line = Array("0123456789abcde\n".utf8)
        let long = [UInt8]((0..<10_000).flatMap { _ in line })
        let excerpt = EvidenceExcerpt(of: long)
        #expect(excerpt.bytes.count == EvidenceExcerpt.lines * 16 && excerpt.isCut)
        let wide = EvidenceExcerpt(of: [UInt8](repeating: 0x61, count: 70_000))
        #expect(wide.bytes.count == EvidenceExcerpt.limit)
        let both = EvidenceExcerpt(
            of: [UInt8](repeating: 0x61, count: 60_000) + [10] + [UInt8](repeating: 0x62, count: 9_000))
        #expect(both.bytes.count == 60_001, "a line that is cut is left out")
        let whole = EvidenceExcerpt(of: line)
        #expect(!whole.isCut && whole.bytes == line && !whole.isBinary)
        #expect(EvidenceExcerpt(of: [0x61, 0]).isBinary)
    }
}
