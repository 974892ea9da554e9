import Testing
import TerminalUI
import TicketModel

@testable import DeskTUI
@testable import TicketDesk

/// How the board is found again as it was left.
struct MemoryTests {
    @Test func theBoardIsFoundAsItWasLeft() throws {
        var board = Board(.viewing())
        board.type("bSu")
        board.type("]bbSd")
        board.type("3 ")
        board.type("1")
        board.type("M")
        board.type("Hz")
        let bytes = board.model.memory.bytes
        var next = Board(.viewing())
        next.send(.recall(try #require(BoardMemory(bytes))))
        #expect(next.model.memory == board.model.memory)
        #expect(next.model.tab == .view("late") && next.model.grouping == .priority && !next.model.isMouseOn)
        #expect(next.model.sort == board.model.sort && next.model.lower == .tree)
        #expect(next.model.foldedLanes == board.model.foldedLanes && !next.model.foldedLanes.isEmpty)
        #expect(next.model.tree.nodes == board.model.tree.nodes)
        #expect(next.screen.replacing("▌", with: " ") != Board(.viewing()).screen)
        #expect(next.model.selected != nil && next.model.status == nil)
        next.type("[")
        #expect(next.model.grouping == .state && next.model.sort == FilterSort(key: .updated, isDescending: true))
        #expect(next.effects.contains { if case .setMouse(false) = $0 { true } else { false } })
    }

    @Test func whatIsGoneIsNotMissed() throws {
        var board = Board(.viewing())
        board.type("]")
        var next = Board()
        next.send(.recall(try #require(BoardMemory(board.model.memory.bytes))))
        #expect(next.model.tab == .desk && next.model.memory.looks.keys.allSatisfy { $0 == .desk })
    }

    @Test(arguments: [
        "", "usher-board 2\ntab view late\n", "\u{0}", "tab view late", "usher-board 1x\n",
    ]) func anotherFileIsNotRead(_ text: String) {
        #expect(BoardMemory(Array(text.utf8)) == nil)
    }

    @Test func aDamagedFileLosesNoMoreThanItsLines() throws {
        let text = """
            usher-board 1
            tab view
            tab view late
            look sideways in desk
            look state sort:? in view net
            look tag -created in desk
            finished person maybe
            finished sideways on
            folded
            folded lane 7
            folded person bo
            node x shut
            node 100 shut
            mouse off
            lower cellar

            """
        let memory = try #require(BoardMemory(Array(text.utf8)))
        #expect(memory.tab == .view("late") && memory.foldedLanes == [.person("bo")])
        #expect(
            memory.looks[.desk] == TabLook(grouping: .tag, sort: .by(FilterSort(key: .created, isDescending: true))))
        #expect(memory.looks[.view("net")] == TabLook(grouping: .state))
        #expect(memory.showsFinished == [.person: false] && memory.foldedNodes == [TestStore.number(100): true])
        #expect(!memory.isMouseOn && memory.lower == .detail)
        #expect(BoardMemory([0xff] + memory.bytes) == nil)
    }

    /// Whatever the bytes are, they are read or not, and what is read survives being written.
    @Test func anyBytesAreBounded() {
        var random = Seeded(state: 4_711)
        let words = Array("usher-board 1\ntab view late\nlook state due in desk\nfolded tag x\nnode 100 open\n".utf8)
        for _ in 0..<2_000 {
            var bytes = words
            for _ in 0..<(1 + random.below(6)) {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
                if random.below(3) == 0 { bytes += words.prefix(random.below(words.count)) }
            }
            guard let memory = BoardMemory(bytes) else { continue }
            #expect(BoardMemory(memory.bytes) == memory)
            var board = Board(.viewing())
            board.send(.recall(memory))
            #expect(board.model.selected != nil || board.model.lanes.total == 0)
        }
        let many = "usher-board 1\n" + (0..<9_000).map { "folded tag t\($0)\n" }.joined()
        #expect(BoardMemory(Array(many.utf8)).map { $0.foldedLanes.count <= 1_024 } == true)
    }

    @Test func itIsWrittenOnceAtLeavingAndOnlyIfItIsAnother() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        func board(_ keys: String) throws -> (TicketDesk, ScriptedTerminal) {
            let desk = try TicketDesk(at: folder.path + "/store", via: .tui)
            desk.stateDirectory = folder.path + "/state"
            let terminal = ScriptedTerminal([ScriptedTerminal.keys(keys), ScriptedTerminal.look { _ in }])
            _ = try BoardRunner(desk: desk, terminal: terminal).run()
            return (desk, terminal)
        }
        let first = try TicketDesk.create(at: folder.path + "/store")
        _ = try first.perform(.capture(TicketDraft(title: "one")))
        #expect(try board("jq").0.personal(BoardMemory.file) == nil, "nothing was changed")
        let (desk, _) = try board("bb")
        let kept = try #require(desk.personal(BoardMemory.file))
        #expect(BoardMemory(kept)?.looks[.desk]?.grouping == .priority, "also when the terminal hangs up")
        #expect(try board("").1.screen.contains("╭─ urgent"))
        try desk.keep(Array("rubbish".utf8), as: BoardMemory.file)
        #expect(try board("").1.screen.contains("╭─ queue"))
    }
}
