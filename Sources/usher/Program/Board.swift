import DeskTUI
import Glibc
import TerminalCurses
import TerminalUI
import TicketDesk
import TicketModel

/// The board on this process's terminal.
enum Board {
    /// Shows it until its reader leaves; a signal that ended it ends the program too.
    static func show(_ desk: TicketDesk, _ program: Program) throws {
        let signal: Int32?
        do throws(TerminalError) {
            let terminal = try CursesTerminal()
            // Without a word from the user, the board finds out for itself what suits the terminal.
            let isPlain = program.shared.colour == .never || Environment.value(of: "NO_COLOR") != nil
            let theme =
                isPlain
                ? Theme(colorCount: terminal.colorCount, isUnicode: terminal.isUnicode, noColor: true) : nil
            signal = try BoardRunner(desk: desk, terminal: terminal, theme: theme, openDemo: openDemo).run()
        } catch {
            throw DeskError(.inputOutput, error.message, hint: error.hint)
        }
        if let signal {
            // The parent is to see what ended the program.
            Glibc.signal(signal, SIG_DFL)
            raise(signal)
        }
    }

    private static func openDemo() throws(DeskError) -> TicketDesk {
        try TicketDesk.demo(at: ThrowAwayDirectory.make(), plan: DemoPlan(), via: .tui)
    }
}
