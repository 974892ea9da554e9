import CNcurses
import Glibc
import TerminalUI

/// What kind of terminal `TERM` names.
struct TerminalType {
    let name: String

    /// Refuses what can show no screen.
    static func current() throws(TerminalError) -> TerminalType {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            let side = isatty(STDIN_FILENO) == 1 ? "output" : "input"
            throw TerminalError(
                message: "the board needs a terminal, and standard \(side) is none",
                hint: "in scripts and pipes, use the commands: usher list, usher help")
        }
        guard let name = Environment["TERM"] else {
            throw TerminalError(
                message: "TERM is not set, so the kind of terminal is not known",
                hint: "set it, such as TERM=xterm-256color, or use the commands: usher list, usher help",
                isConfiguration: true)
        }
        guard name != "dumb" else {
            throw TerminalError(
                message: "this terminal (TERM=dumb) can show lines only, and no board",
                hint: "use the commands: usher list, usher help")
        }
        return TerminalType(name: name)
    }

    /// Prepares ncurses, and answers the type whose description is used.
    ///
    /// Names that the system does not know are new terminals', which speak xterm's language.
    func open() throws(TerminalError) -> TerminalType {
        for candidate in [name, "xterm-256color", "xterm"] where usher_screen_open(candidate) {
            return TerminalType(name: candidate)
        }
        throw TerminalError(
            message: "the terminal type \(name) is not known here, and neither is xterm, or it cannot move its cursor",
            hint: "install the terminal descriptions (ncurses-base, ncurses-term), or set TERM to a known type",
            isConfiguration: true)
    }

    /// The Linux console's font has some 256 or 512 characters, and those of the look are not among them.
    var hasFewGlyphs: Bool { name == "linux" || name.hasPrefix("linux-") }
}
