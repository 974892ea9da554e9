import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// What a ticket says, changed by a line of words.
struct AmendTests {
    private func board(on serial: UInt64, _ keys: String) -> Board {
        var board = Board()
        board.type(":\(serial)")
        board.press(.enter)
        board.type(keys)
        return board
    }

    private func edit(_ change: (inout TicketEdit) -> Void) -> TicketEdit {
        var edit = TicketEdit()
        change(&edit)
        return edit
    }

    private func number(_ serial: UInt64) -> TicketNumber { TestStore.number(serial) }

    @Test(arguments: [
        ("pu", "urgent"), ("phi", "high"), ("+vpn -net", "+vpn without +net"), ("##vpn, +lan", "+vpn +lan"),
        ("D-", "no day"),
        ("d131", "VPN down for the Lisbon office"), ("d-131", "not: VPN down"), ("P100", "Move to building B"),
        ("px", "x is no priority"), ("D32.13.", "32.13. is no day"), ("d9999", "there is no ticket 9999"),
        ("d131 -133", "not both at once"), ("P100 120", "part of one other at most"), ("P-", "part of nothing already"),
    ])
    func whatIsUnderstoodIsShown(_ keys: String, _ words: String) {
        #expect(board(on: 118, keys).screen.contains(words))
    }

    @Test func theActionIsWhatWasUnderstood() {
        let cases: [(String, Action)] = [
            ("pu", .edit([number(118)], edit { $0.priority = .urgent })),
            ("+vpn -ldap", .edit([number(118)], edit { ($0.addedTags, $0.removedTags) = (["vpn"], ["ldap"]) })),
            (
                "D2026-11-30",
                .edit([number(118)], edit { $0.due = CivilDate(year: 2026, month: 11, day: 30).map { .set($0) } })
            ),
            ("D-", .edit([number(118)], edit { $0.due = .clear })),
            ("d131,133", .link(.needs, [number(118)], to: [number(131), number(133)])),
            ("d-131", .unlink(.needs, [number(118)], from: [number(131)])),
            ("^100", .link(.partOf, [number(118)], to: [number(100)])),
            ("e now", .edit([number(118)], edit { $0.title = "Rotate LDAP service password now" })),
        ]
        for (keys, action) in cases {
            var board = board(on: 118, keys)
            board.press(.enter)
            #expect(board.actions == [action], "\(keys)")
        }
    }

    @Test(arguments: ["px", "D32.13.", "p"])
    func whatIsNotUnderstoodChangesNothingAndStays(_ keys: String) {
        var board = board(on: 118, keys)
        board.press(.enter)
        #expect(board.actions.isEmpty && board.model.context == .prompt)
        #expect(board.model.status?.kind == .refused)
    }

    @Test func allThatIsMarkedIsMeant() {
        var board = board(on: 118, " :131")
        board.press(.enter)
        board.type(" pl")
        board.press(.enter)
        #expect(board.actions == [.edit([number(118), number(131)], edit { $0.priority = .low })])
        #expect(board.model.dialog == nil && board.model.marked.isEmpty)
    }

    @Test func oneTitleIsNotGivenToSeveral() {
        var board = board(on: 118, " :131")
        board.press(.enter)
        board.type(" e")
        #expect(board.model.dialog == nil && board.model.status?.kind == .refused)
    }

    @Test(arguments: [
        ("yy", "118"), ("yt", "Rotate LDAP service password"), ("yl", "118 Rotate LDAP service password"),
    ])
    func copiesGoToTheClipboard(_ keys: String, _ text: String) {
        let board = board(on: 118, keys)
        let copied = board.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
        #expect(copied == [text])
    }

    @Test func aGuardAsksWhyAndIsOverridden() {
        var board = board(on: 105, "s")
        #expect(board.screen.contains("start 105 all the same") && board.screen.contains("105 needs 104"))
        board.type("cabling is in place")
        board.press(.enter)
        #expect(board.actions == [.verb(.start, [number(105)], force: "cabling is in place")])
    }

    @Test func theDemosKeyIsNeedsOnceThereAreTickets() {
        var board = Board(TestStore())
        board.type("d")
        #expect(board.effects.contains { if case .openDemo = $0 { true } else { false } })
        #expect(self.board(on: 118, "d").model.context == .ticketPicker)
    }
}
