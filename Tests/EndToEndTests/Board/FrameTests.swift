import Testing

extension EndToEnd {
    /// What goes to the terminal for a frame.
    @Suite struct Frames {
        let bench: Workbench

        init() throws {
            bench = try Workbench()
            try bench.must("demo", "--seed", "7", "--store", bench.store, "--no-board")
        }

        private static let start = "\u{1b}[?2026h"
        private static let end = "\u{1b}[?2026l"

        /// A screen that is cleared before it is drawn flickers.
        @Test func noFrameClearsTheScreenAndOneWithoutChangesIsNoByte() throws {
            let board = try Board(bench, width: 120, height: 36)
            let recording = try Recording(board.terminal, in: bench)
            _ = try recording.take()
            for keys in [
                ["j"], ["b"], ["Enter"], ["Escape"], ["c"], ["Escape"], ["?"], ["PageDown"], ["Escape"], ["b"],
            ] {
                for key in keys { try board.terminal.press(key) }
                let bytes = try recording.take()
                #expect(!bytes.isEmpty, "\(keys) is not seen")
                #expect(
                    !bytes.contains("\u{1b}[2J") && !bytes.contains("\u{1b}[H\u{1b}[J"), "\(keys) cleared the screen")
            }
            // Up at the top is where one is.
            try board.terminal.press("g", "g")
            _ = try recording.take()
            try board.terminal.press("Up", "Up")
            #expect(try recording.take() == "")
        }

        @Test func aTerminalThatHoldsFramesBackGetsEachWhole() throws {
            let board = try Board(bench, width: 120, height: 36)
            let recording = try Recording(board.terminal, in: bench)
            try board.terminal.press("j")
            #expect(try !recording.take().contains("2026"), "nobody asked for it")
            // The answer to DECRQM of a terminal that knows mode 2026.
            try board.terminal.send(Array("\u{1b}[?2026;2$y".utf8))
            #expect(try recording.take() == "", "an answer is no reason to draw")
            for key in ["j", "b", "b", "c"] {
                try board.terminal.press(key)
                let bytes = try recording.take()
                #expect(bytes.hasPrefix(Self.start) && bytes.hasSuffix(Self.end), "\(key): \(bytes.debugDescription)")
                let frames = bytes.components(separatedBy: Self.start).dropFirst()
                for frame in frames { #expect(frame.hasSuffix(Self.end), "\(key): \(frame.debugDescription)") }
            }
        }

        @Test func redrawingDoesClear() throws {
            let board = try Board(bench, width: 120, height: 36)
            let recording = try Recording(board.terminal, in: bench)
            try board.terminal.press("C-l")
            let bytes = try recording.take()
            #expect(bytes.contains("\u{1b}[2J") || bytes.contains("\u{1b}[H\u{1b}[J"), "\(bytes.debugDescription)")
        }
    }
}

extension String {
    /// Its parts between a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
