import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

/// Whole screens in every look, compared with what is checked in; `USHER_RECORD_GOLDENS=1` writes them anew, for reading
/// the difference.
///
/// A file has the screen's text, its styles in 256 colours, its styles without colours, and its text as a terminal without
/// Unicode shows it.
struct GoldenTests {
    private static let sizes = [(200, 50), (120, 36), (80, 24), (40, 12)]

    private func check(
        _ name: String, _ store: TestStore, _ width: Int, _ height: Int,
        at location: SourceLocation = #_sourceLocation, _ act: (inout Board) -> Void
    ) {
        func grid(_ theme: Theme) -> Grid {
            var board = Board(store, size: Size(width: width, height: height), theme: theme)
            act(&board)
            let grid = board.drawn().grid
            // What stands over the board has tests of its own.
            let isCovered = board.model.dialog != nil || board.model.drag != nil || board.model.pending != nil
            if !isCovered, let broken = grid.brokenBorder {
                Issue.record("\(name): \(broken)\n\(grid.textPlane)", sourceLocation: location)
            }
            return grid
        }
        let colours = grid(Theme(depth: .palette))
        let mono = grid(Theme(depth: .mono))
        let ascii = grid(Theme(depth: .mono, isUnicode: false))
        // Nothing by colour alone: the same words without any, but that a bar's rest is no background any more.
        func words(_ grid: Grid) -> String { grid.textPlane.replacing("░", with: " ") }
        #expect(words(mono) == words(colours), "\(name)", sourceLocation: location)
        #expect(!mono.hasColour && !ascii.hasColour, "\(name)", sourceLocation: location)
        let planes = [colours.textPlane, colours.stylePlane, mono.stylePlane, ascii.asciiPlane]
        Golden.check(planes.joined(separator: "\n\n"), "\(name)-\(width)x\(height)", at: location)
    }

    private func onAllSizes(
        _ name: String, _ store: TestStore = .office(), at location: SourceLocation = #_sourceLocation,
        _ act: (inout Board) -> Void
    ) {
        for (width, height) in Self.sizes { check(name, store, width, height, at: location, act) }
        // The least that there can be.
        var least = Board(store, size: Size(width: 1, height: 1))
        act(&least)
        #expect(least.screen.count <= 1, sourceLocation: location)
    }

    @Test func byPerson() { onAllSizes("people") { $0.type("ss") } }

    @Test func byState() { onAllSizes("states") { $0.type("b") } }

    @Test func folded() { onAllSizes("folded") { $0.type("hzz") } }

    @Test func byPriority() { onAllSizes("priorities") { $0.type("bb") } }

    @Test func byTag() { onAllSizes("tags") { $0.type("bbb") } }

    @Test func byMaster() { onAllSizes("projects") { $0.type("bbbb") } }

    @Test func workload() { onAllSizes("workload") { $0.type("Wj") } }

    @Test func knowledge() { onAllSizes("knowledge", .knowing()) { $0.type("Klj") } }

    @Test func timeline() { onAllSizes("timeline") { $0.type("T-j") } }

    @Test func capture() {
        onAllSizes("capture") { $0.type("creset the VPN token for the new laptop +vpn !high for:bob") }
    }

    @Test func picker() { onAllSizes("picker") { $0.type("a") } }

    @Test func help() { onAllSizes("help") { $0.type("?") } }

    @Test func drag() {
        onAllSizes("drag") { board in
            board.type("hmll")
        }
        check("drag", .office(), 160, 45) { $0.drag(131, to: .person("bo")) }
    }

    @Test func prompt() { onAllSizes("prompt") { $0.type("x") } }

    @Test func filter() { onAllSizes("filter") { $0.type("/tag:vpn stat:x") } }

    @Test func detail() { onAllSizes("detail") { $0.press(.enter) } }

    @Test func approvals() {
        onAllSizes("approvals", .approving()) { board in
            board.type(":134")
            board.press(.enter)
            board.press(.enter)
        }
        onAllSizes("approve", .approving()) { board in
            board.type(":134")
            board.press(.enter)
            board.type("2lAauntil Friday")
        }
    }

    @Test func evidence() {
        onAllSizes("evidence", .proven()) { board in
            board.type(":128")
            board.press(.enter)
            board.type("2llj")
        }
        onAllSizes("output", .proven()) { board in
            board.type(":128")
            board.press(.enter)
            board.type("2llj")
            board.press(.enter)
        }
    }

    @Test func history() { onAllSizes("history") { $0.type("2l") } }

    @Test func links() { onAllSizes("links") { $0.type("2hj") } }

    @Test func tree() { onAllSizes("tree") { $0.type("3jj") } }

    @Test func empty() { onAllSizes("empty", TestStore()) { _ in } }

    @Test func palette() { onAllSizes("palette") { $0.type(":pri") } }

    @Test func comment() {
        onAllSizes("comment") { board in
            board.type("w")
            board.send(.paste("Talked to the vendor:\n\n- the part comes on *Friday*\n- until then `gw1` carries it"))
        }
    }

    @Test func completion() {
        onAllSizes("completion") {
            $0.type("creset the token for:b"); $0.press(.tab)
        }
    }

    @Test func needs() { onAllSizes("needs") { $0.type("dvpn") } }

    @Test func project() { onAllSizes("project") { $0.type("P") } }

    @Test func views() {
        onAllSizes("views", .viewing()) { board in
            board.type("gtjj")
        }
    }

    @Test func viewPicker() { onAllSizes("view-picker", .viewing()) { $0.type("v") } }

    @Test func sorting() {
        onAllSizes("sorting") { board in
            board.type("S")
            board.send(.clock(board.model.now.adding(milliseconds: 400), today: TestStore.today))
        }
    }

    @Test func marked() { onAllSizes("marked") { $0.type(" j j") } }

    @Test func treeDrop() {
        onAllSizes("tree-drop") { board in
            board.type("hm")
            board.press(.tab)
            board.press(.down)
        }
    }

    @Test func scrub() { onAllSizes("scrub") { $0.type("Thhh+") } }

    @Test func hostileTitlesMoveNoBorder() {
        var store = TestStore.office()
        for (serial, title) in Golden.hostile.enumerated() {
            let draft = TicketDraft(title: title, description: title, requester: Name(title), tags: ["tag"])
            store.capture(UInt64(200 + serial), draft, .assigned(to: "ana"))
        }
        check("hostile", store, 120, 60) { $0.type("G") }
    }
}
