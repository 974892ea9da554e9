import Testing

@testable import TerminalCurses

/// What is turned on is turned off again, by every way out.
struct TerminalModesTests {
    private static let capabilities = [
        "smcup": "\u{1b}[?1049h", "rmcup": "\u{1b}[?1049l", "sgr0": "\u{1b}[m", "op": "\u{1b}[39;49m",
        "cnorm": "\u{1b}[?25h",
    ]

    private func modes(without missing: Set<String> = [], colorCount: Int = 256) -> TerminalModes {
        TerminalModes(colorCount: colorCount) { name in
            missing.contains(name) ? [] : Array((Self.capabilities[name] ?? "").utf8)
        }
    }

    /// The private modes that a sequence sets or resets, by its last letter.
    private func numbers(in bytes: [UInt8], endingIn letter: Character) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\u{1b}[?").compactMap { part in
            guard part.last == letter || part.contains(letter) else { return nil }
            let digits = part.prefix { $0.isNumber }
            return part.dropFirst(digits.count).first == letter ? String(digits) : nil
        }
    }

    @Test func everyWayOutTurnsOffWhatWasTurnedOn() {
        let modes = modes()
        let on = numbers(in: modes.entering + modes.mouseOn, endingIn: "h")
        #expect(Set(on) == ["2004", "1004", "1002", "1006"])
        #expect(Set(on).isSubset(of: numbers(in: modes.leaving, endingIn: "l")))
        #expect(Set(on).isSubset(of: numbers(in: modes.restoring, endingIn: "l")))
        #expect(numbers(in: modes.mouseOff, endingIn: "l").sorted() == numbers(in: modes.mouseOn, endingIn: "h"))
    }

    @Test func aCrashEndsTheFrameFirstAndGoesToTheShellsScreenLast() {
        let restoring = String(decoding: modes().restoring, as: UTF8.self)
        #expect(restoring.hasPrefix("\u{1b}[?2026l"), "a frame that is held back would hide the rest")
        #expect(restoring.hasSuffix("\u{1b}[m\u{1b}[39;49m\u{1b}[?25h\u{1b}[?1049l"))
        #expect(restoring.utf8.count < 1_024, "what a signal handler has room for")
    }

    @Test(arguments: ["smcup", "rmcup"]) func anOldTerminalIsAskedForNothing(_ missing: String) {
        let modes = modes(without: [missing])
        #expect(modes.entering.isEmpty && modes.mouseOn.isEmpty && modes.mouseOff.isEmpty && modes.leaving.isEmpty)
        let restoring = String(decoding: modes.restoring, as: UTF8.self)
        #expect(restoring.hasPrefix("\u{1b}[m") && restoring.hasSuffix("\r\n"), "the shell goes on below")
    }

    @Test func theTerminalIsAskedWhatItKnows() {
        let entering = String(decoding: modes().entering, as: UTF8.self)
        #expect(entering.contains("\u{1b}[?2004$p") && entering.contains("\u{1b}[?2026$p"))
        #expect(entering.contains("\u{1b}]11;?"))
        #expect(!String(decoding: modes(colorCount: 16).entering, as: UTF8.self).contains("]11;"))
    }

    @Test(arguments: [("linux", true), ("linux-16color", true), ("linuxvt", false), ("xterm", false)])
    func theConsolesFontIsKnown(_ name: String, _ hasFewGlyphs: Bool) {
        #expect(TerminalType(name: name).hasFewGlyphs == hasFewGlyphs)
    }
}
