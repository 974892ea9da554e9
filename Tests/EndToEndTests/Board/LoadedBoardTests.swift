import Glibc
import Testing

extension EndToEnd {
    /// More at once than a screen can show: nothing is lost, and nothing is drawn that nobody could see.
    @Suite struct LoadedBoard {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("init")
        }

        @Test func aHeldDownKeyIsAFrameOrTwo() throws {
            let script = "for i in $(seq 60); do \"$0\" add --raw \"ticket $i of many\" || exit; done"
            #expect(try bench.run(["bash", "-c", script, Binary.path]).code == 0)
            let board = try Board(bench)
            try board.terminal.waitForSilence()
            let pid = try board.terminal.processID()
            let before = try ProcessFigures(of: pid)
            try board.terminal.send(Array(repeating: UInt8(ascii: "j"), count: 200))
            try board.terminal.send(Array(repeating: UInt8(ascii: "k"), count: 19))
            try board.terminal.wait(for: "the ticket 19 above the last one") { $0.contains("─ 41 ─") }
            try board.terminal.waitForSilence()
            let after = try ProcessFigures(of: pid)
            print("219 keys: \(after.writes - before.writes) writes, \(after.written - before.written) bytes")
            #expect(after.writes - before.writes < 60)
        }

        @Test func aFloodOfWritesDropsNoKeyAndIsShownAtAPaceOneCanSee() throws {
            let board = try Board(bench)
            try board.terminal.type("c")
            try board.terminal.wait(for: "Enter saves")
            let pid = try board.terminal.processID()
            let before = try ProcessFigures(of: pid)
            let start = ContinuousClock.now
            let script = """
                for n in 1 2 3 4; do
                    (for i in $(seq 50); do "$0" add --raw "flood $n-$i" >/dev/null || exit; done) &
                done
                wait
                """
            let writers = try bench.start(["bash", "-c", script, Binary.path].map { Array($0.utf8) })
            let text = "typed while others write as fast as they can"
            try board.terminal.type(text)
            try board.terminal.wait(for: text)
            #expect(try writers.finish(by: Deadline(in: .seconds(120))).code == 0)
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "all tickets") { $0.contains("201 active") && !$0.contains("Enter saves") }
            let seconds = (ContinuousClock.now - start).milliseconds / 1_000
            let frames = try ProcessFigures(of: pid).writes - before.writes
            print("200 writes in \(seconds) s: \(frames) writes to the terminal, \(text.count + 1) of them for keys")
            #expect(Double(frames) <= seconds * 62.5 + 3 * Double(text.count + 1) + 10)
            #expect(try bench.must("list", "\"\(text)\"", "--count").text == "1\n")
        }
    }
}
