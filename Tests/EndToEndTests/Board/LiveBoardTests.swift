import Glibc
import Testing

extension EndToEnd {
    /// What other processes write appears on the board at once, and disturbs nobody.
    @Suite struct LiveBoard {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.makeStore("the first ticket")
        }

        @Test func twoBoardsShowWhatAThirdProcessWrites() throws {
            let count = Binary.count("USHER_LIVE", otherwise: 15)
            let boards = [try Board(bench, width: 160, height: 120), try Board(bench, width: 160, height: 120)]
            // Half a word in one board's popup, while the tickets come in.
            try boards[0].terminal.type("c")
            try boards[0].terminal.wait(for: "Enter saves")

            var delays = [Double]()
            var typed = ""
            for number in 1...count {
                // Two urgent ones at a time are on top of the queue; the ones before make room.
                let title = "live-\(number)-ticket"
                let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
                let added = try bench.must("add", "--raw", title, "--pri", "urgent").lines[0]
                let start = ContinuousClock.now
                try boards[0].terminal.type(letter)
                typed += letter
                for board in boards.reversed() { try board.terminal.wait(for: title, within: .seconds(5)) }
                delays.append((ContinuousClock.now - start).milliseconds)
                try bench.must("close", added, "--reason", "given up")
                for board in boards {
                    try board.terminal.wait(for: "\(title)'s end") { !$0.contains(title) }
                }
            }
            let figures = Figures(delays)
            print("from add's exit to the second of two boards: \(figures); the bar is 100 ms")
            #expect(figures.median < 1_000)

            try boards[0].terminal.press("Enter")
            try boards[0].terminal.wait(for: "the popup's end") { !$0.contains("Enter saves") && $0.contains(typed) }
            let newest = try bench.must("list", "--json", "created:1d..", "sort:-created", "--limit", "1").object()
            #expect((newest["tickets"] as? [[String: Any]])?.first?["title"] as? String == typed, "a key was lost")
            for board in boards { #expect(try board.terminal.screen().brokenBorders().isEmpty) }
        }

        @Test func theSelectionStaysWhereItIs() throws {
            let board = try Board(bench)
            try board.select("the first ticket", "1")
            for number in 2...6 { try bench.must("add", "--raw", "urgent \(number)", "--pri", "urgent") }
            try board.terminal.wait(for: "urgent 6")
            try board.terminal.press("t")
            let deadline = Deadline(in: .seconds(10))
            while try bench.ticket("1")["state"] as? String != "assigned" {
                if deadline.hasPassed { throw Trouble("t took another ticket:\n\(try board.terminal.screen())") }
            }
            #expect(try bench.must("list", "is:mine", "--count").text == "1\n")
        }

        /// Keys that come faster than frames are all obeyed.
        @Test func noKeyIsLost() throws {
            let board = try Board(bench)
            let text = "the quick brown fox jumps over the lazy dog 0123456789"
            try board.terminal.type("c")
            try board.terminal.wait(for: "Enter saves")
            let writer = try bench.start(
                ["sh", "-c", "for i in $(seq 40); do \"$0\" add --raw \"noise $i\" || exit; done", Binary.path]
                    .map { Array($0.utf8) })
            try board.terminal.type(text)
            try board.terminal.wait(for: text)
            #expect(try writer.finish(by: Deadline(in: .seconds(60))).code == 0)
            try board.terminal.press("Enter")
            try board.terminal.wait(for: "the popup's end") { !$0.contains("Enter saves") }
            #expect(try bench.must("list", "\"\(text)\"", "--count").text == "1\n")
        }
    }
}
