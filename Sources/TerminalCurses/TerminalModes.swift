import CNcurses

/// The modes that ncurses does not know, and how they are left.
///
/// Only a terminal with an alternate screen is asked for any: older ones might print what they do not understand.
struct TerminalModes {
    /// Presses, drags and wheels (1002), beyond column 223 (1006).
    let mouseOn: [UInt8]
    let mouseOff: [UInt8]

    /// Bracketed paste (2004) and focus (1004), and the questions whether the terminal knows the former and synchronized
    /// output (2026); then, after its background (OSC 11). Answers are input like any other: nobody waits for them.
    let entering: [UInt8]

    /// Around a frame, for a terminal that has said that it holds back what is between them (2026): it shows the frame
    /// whole, and nothing of it before.
    static let frameStart = Array("\u{1B}[?2026h".utf8)
    static let frameEnd = Array("\u{1B}[?2026l".utf8)

    /// Before ncurses leaves the alternate screen.
    let leaving: [UInt8]

    /// Everything in one, for a signal handler: modes off, standard colours, cursor shown, the shell's screen.
    let restoring: [UInt8]

    /// The background matters to a look of 256 colours, and to no other.
    init(colorCount: Int, capability: (String) -> [UInt8] = Self.capability) {
        let isModern = !capability("smcup").isEmpty && !capability("rmcup").isEmpty
        func bytes(_ sequences: String) -> [UInt8] { isModern ? Array(sequences.utf8) : [] }
        mouseOn = bytes("\u{1B}[?1002h\u{1B}[?1006h")
        mouseOff = bytes("\u{1B}[?1006l\u{1B}[?1002l")
        entering = bytes(
            "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?2004$p\u{1B}[?2026$p" + (colorCount >= 256 ? "\u{1B}]11;?\u{7}" : ""))
        leaving = mouseOff + bytes("\u{1B}[?1004l\u{1B}[?2004l")
        // A crash may come in the middle of a frame, which a terminal would hold back for ever.
        let frame = isModern ? Self.frameEnd : []
        let capabilities = ["sgr0", "op", "cnorm", "rmcup"].flatMap(capability)
        // Without a screen of its own, the shell goes on below.
        restoring = frame + leaving + capabilities + (isModern ? [] : Array("\r\n".utf8))
    }

    static func capability(_ name: String) -> [UInt8] {
        var bytes = [CChar](repeating: 0, count: 128)
        let count = usher_screen_capability(name, &bytes, bytes.count)
        return bytes[..<count].map { UInt8(bitPattern: $0) }
    }
}
