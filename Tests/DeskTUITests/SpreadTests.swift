import TerminalUI
import TicketDesk
import Testing
import TicketModel

@testable import DeskTUI

extension TestStore {
    /// Who resolved what, in numbers that stand out from each other.
    static let resolved: [(tag: Name, person: Name)] =
        Array(repeating: ("vpn", "ana"), count: 9) + Array(repeating: ("ldap", "bo"), count: 12)
        + Array(repeating: ("backup", "cy"), count: 3) + Array(repeating: ("backup", "ana"), count: 2)
        + [("backup", "bo"), ("print", "zoe")]

    static func knowing() -> TestStore {
        var store = TestStore.office()
        for (index, (tag, person)) in resolved.enumerated() {
            let serial = UInt64(400 + index)
            store.capture(serial, TicketDraft(title: "\(tag) \(index)", tags: [tag]), ago: 9_000)
            store.move(serial, .resolve, to: .resolved(by: person), by: person, ago: 4_000)
        }
        return store
    }
}

struct SpreadTests {
    @Test func theWorkloadCountsAndNamesTheQueue() {
        var board = Board()
        board.type("W")
        #expect(board.model.context == .workload)
        #expect(board.screen.contains("7 wait in the queue"))
        #expect(board.screen.contains(/bo +██▒▒▒▒▒  ◑2 ◔5/))
        #expect(board.screen.contains(/ana +█▒▒  ◑1 ◔2/))
        board.others { $0.move(131, .assign, to: .assigned(to: "bo")) }
        #expect(board.screen.contains("6 wait in the queue") && board.screen.contains("◑2 ◔6"))
        board.press(.escape)
        #expect(board.model.chart == nil)
    }

    @Test func enterShowsWhatAPersonHas() {
        var board = Board()
        board.type("WGk")
        let login = board.model.workloadPane?.selected?.login
        #expect(login == "cy")
        board.press(.enter)
        #expect(board.model.chart == nil && board.model.filter.text == "to:cy is:active")
        #expect(board.model.selected == TestStore.number(97))
        board.press(.enter)
        board.press(.escape)
        #expect(board.model.focus == .board && board.model.chart == nil)
        board.press(.escape)
        #expect(board.model.workloadPane?.selected?.login == "cy", "the picture is as it was left")
        #expect(!board.model.filter.isActive)
        board.press(.escape)
        #expect(board.model.chart == nil)
    }

    @Test func everyNumberOpensExactlyWhatItCounts() {
        var board = Board(.knowing())
        // Another tag's, one that was given up, one that was resolved long ago, and one that is not finished.
        board.others { store in
            for (serial, standing, ago) in [
                (UInt64(500), Standing.closed(.givenUp, assignee: "bo"), Int64(10)),
                (501, .resolved(by: "bo"), 150_000),
                (502, .inProgress(by: "bo"), 10),
            ] {
                store.capture(serial, TicketDraft(title: "ldap \(serial)", tags: ["ldap"]), ago: 200_000)
                store.move(serial, .resolve, to: standing, by: "bo", ago: ago)
            }
            return Array(store.table.rows)
        }
        for key in ["H", "b", ""] {
            board.type("\(key)K")
            guard let pane = board.model.knowledgePane else { return }
            for (tag, counts) in pane.matrix.counts.enumerated() {
                for (person, count) in counts.enumerated() where count > 0 {
                    board.click(.heat(tag: tag, person: person))
                    board.press(.enter)
                    #expect(board.model.lanes.total == count, "\(board.model.filter.text)")
                    board.press(.escape)
                    #expect(board.model.knowledgePane?.tag == tag && board.model.knowledgePane?.person == person)
                }
            }
            board.type("W")
            let shares = board.model.workloadPane?.workload.shares ?? []
            for (index, share) in shares.enumerated() {
                board.click(.entry(index))
                board.press(.enter)
                #expect(board.model.lanes.total == share.load.total, "\(board.model.filter.text)")
                board.press(.escape)
                #expect(board.model.workloadPane?.index == index)
            }
            board.press(.escape)
        }
    }

    @Test func whatOnePersonAloneKnowsIsSaidInWords() {
        var board = Board(.knowing())
        board.type("K")
        let screen = board.screen
        #expect(screen.contains(/\+vpn.*⊘ only ana/) && screen.contains(/\+ldap.*⊘ only bo/))
        #expect(!screen.contains(/\+backup.*only/))
        #expect(screen.contains(/\+print.*nobody here any more/), "zoe is not of the team")
        #expect(screen.contains("resolved in the last 90 days") && screen.contains("truck factor"))
        board.type("ggj")
        #expect(board.screen.contains("only bo knows ldap: give the next one to somebody else"))
        board.type("p")
        #expect(board.screen.contains("resolved in the last 365 days"))
        board.type("p")
        #expect(board.screen.contains("resolved ever"))
    }

    @Test func theShadeRisesWithTheNumber() {
        var board = Board(.knowing())
        board.type("K")
        let screen = board.screen
        #expect(screen.contains(/\+ldap.*█ +12/) && screen.contains(/\+vpn.*▓ +9/) && screen.contains(/\+backup.*░ +3/))
        var plain = Board(.knowing(), theme: Theme(depth: .mono, isUnicode: false))
        plain.type("K")
        #expect(plain.screen.contains(/\+ldap.*# +12/) && plain.screen.contains(/\+vpn.*\+ +9/))
    }

    @Test func enterShowsTheTicketsBehindANumber() {
        var board = Board(.knowing())
        board.type("K")
        board.click(.heat(tag: 1, person: 1))
        #expect(board.model.knowledgePane?.tag == 1 && board.model.knowledgePane?.person == 1)
        board.press(.enter)
        let tag = board.model.filter.text
        #expect(board.model.chart == nil && tag.contains("tag:"))
        if tag.contains("to:bo") { #expect(board.model.lanes.total == 12) }
    }

    @Test func aStoreWithoutAnythingResolvedSaysSo() {
        var board = Board(TestStore())
        board.type("K")
        #expect(board.screen.contains("nothing with a tag was resolved"))
        board.press(.enter)
        #expect(board.model.status?.text == "nothing is counted")
        board.type("jlG")
        board.type("W")
        #expect(board.screen.contains("nobody waits") && board.screen.contains("free"))
    }

    @Test(arguments: [(1, 1), (40, 8), (45, 9), (80, 10), (300, 80)])
    func noSizeIsTooSmall(_ width: Int, _ height: Int) {
        for key in ["W", "K"] {
            var board = Board(.knowing(), size: Size(width: width, height: height))
            board.type(key)
            for move in ["j", "l", "G", "gg", "h", "k"] { board.type(move) }
            #expect(board.drawn().grid.size == Size(width: width, height: height))
        }
    }
}
