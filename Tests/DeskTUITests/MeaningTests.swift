import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI

/// Nothing by colour alone: whatever two things differ on a screen with colours, they differ without, in text, weight or
/// glyph.
struct MeaningTests {
    private static let forms = [
        Theme(depth: .mono), Theme(depth: .mono, isUnicode: false), Theme(depth: .palette, isUnicode: false),
        Theme(depth: .ansi),
    ]

    /// What a card and the detail look like of a ticket in some standing, with nothing else different.
    private func look(_ theme: Theme, _ change: (inout TestStore, inout Board) -> Void) -> [String] {
        var store = TestStore()
        store.capture(1, TicketDraft(title: "one"), ago: 100)
        store.capture(2, TicketDraft(title: "two"), ago: 90)
        store.capture(3, TicketDraft(title: "three"), ago: 80)
        var board = Board(store, size: Size(width: 160, height: 40), theme: theme)
        board.type("b")
        change(&store, &board)
        board.store = store
        board.send(.changed(Array(store.table.rows), store.table))
        let grid = board.drawn().grid
        return (0..<40).map { y in
            // The attributes without the colours.
            (0..<160).map { x in "\(grid[x, y].text)\(grid[x, y].style.attributes.rawValue)" }.joined()
        }
    }

    /// Each pair must differ; what is compared stands in the same lane with the same text but for the meaning.
    @Test(arguments: forms) func everyMeaningIsSeenWithoutColour(_ theme: Theme) {
        let meanings: [(String, (inout TestStore, inout Board) -> Void)] = [
            ("plain", { _, _ in }),
            ("selected another", { _, board in board.type("j") }),
            (
                "marked",
                { _, board in
                    board.type(" "); board.type("k")
                }
            ),
            (
                "urgent",
                { store, _ in
                    store.write([.setPriority(SetPriority(tickets: [TestStore.number(2)], to: .urgent, was: [.normal]))]
                    )
                }
            ),
            (
                "high",
                { store, _ in
                    store.write([.setPriority(SetPriority(tickets: [TestStore.number(2)], to: .high, was: [.normal]))])
                }
            ),
            (
                "blocked",
                { store, _ in
                    store.write([
                        .changeNeeds(
                            ChangeNeeds(tickets: [TestStore.number(2)], add: [TestStore.number(3)], remove: []))
                    ])
                }
            ),
            (
                "overdue",
                { store, _ in
                    store.write([
                        .setDue(
                            SetDue(tickets: [TestStore.number(2)], to: TestStore.today.adding(days: -1), was: [nil]))
                    ])
                }
            ),
            (
                "due",
                { store, _ in
                    store.write([.setDue(SetDue(tickets: [TestStore.number(2)], to: TestStore.today, was: [nil]))])
                }
            ),
            ("mine", { store, _ in store.move(2, .take, to: .assigned(to: "ana")) }),
            ("another's", { store, _ in store.move(2, .assign, to: .assigned(to: "bo")) }),
            ("in progress", { store, _ in store.move(2, .start, to: .inProgress(by: "bo")) }),
            ("resolved", { store, _ in store.move(2, .resolve, to: .resolved(by: "bo")) }),
            ("closed", { store, _ in store.move(2, .close, to: .closed(.done, assignee: "bo")) }),
        ]
        let looks = meanings.map { look(theme, $0.1) }
        for left in looks.indices {
            for right in looks.indices where right > left {
                #expect(looks[left] != looks[right], "\(meanings[left].0) and \(meanings[right].0)")
            }
        }
    }

    /// The glyphs alone tell the states apart, also where the lane does not.
    @Test(arguments: [Glyphs.unicode, .ascii]) func statesAndPrioritiesHaveGlyphsOfTheirOwn(_ glyphs: Glyphs) {
        let states = TicketState.allCases.map { glyphs[$0] } + [glyphs.blocked]
        #expect(Set(states).count == states.count)
        #expect(glyphs.mark(of: .high) != glyphs.mark(of: .urgent))
        #expect(Set([glyphs.selectionBar, glyphs.marked, " "]).count == 3)
        #expect(Set([glyphs.expanded, glyphs.collapsed]).count == 2 && glyphs.barFull != glyphs.barEmpty)
    }

    /// Which of several has the focus, is open, or is what a release would do.
    @Test(arguments: forms) func whereOneIsIsSeenWithoutColour(_ theme: Theme) {
        func attributes(_ keys: String, _ then: Key? = nil) -> [String] {
            var board = Board(.viewing(), theme: theme)
            board.type(keys)
            if let then { board.press(then) }
            let grid = board.drawn().grid
            return (0..<45).map { y in
                (0..<160).map { x in "\(grid[x, y].text)\(grid[x, y].style.attributes.rawValue)" }.joined()
            }
        }
        let places = ["1", "2", "3", "]", "b", "m", "a", "H", "z"]
        let looks = places.map { attributes($0) } + [attributes("m", .tab), attributes("m", .right)]
        #expect(Set(looks).count == looks.count)
        #expect(theme[.release].attributes != theme[.text].attributes || theme[.release].background != .standard)
    }
}
