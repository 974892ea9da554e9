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
        let configuration = try BoardConfiguration()
        let signal: Int32?
        var demo: String?
        do throws(TerminalError) {
            // Without a word from the user, the terminal and NO_COLOR decide.
            let wish = program.shared.colour
            let terminal = try CursesTerminal(wantsColor: wish == .auto ? nil : wish == .always)
            let theme = Theme(colorCount: terminal.colorCount, isUnicode: terminal.isUnicode, wish: configuration.theme)
            let editor = BoardEditor { (text, name) throws(DeskError) in
                try EditorRun.edit(text, named: name)
            } ticket: { (ticket, desk) throws(DeskError) in
                try EditorRun.edit(ticket, at: desk)
            }
            signal = try BoardRunner(
                desk: desk, terminal: terminal, theme: theme, keys: configuration.keys, editor: editor,
                shell: BoardShell(run: ShellRun.run)
            ) { () throws(DeskError) in
                let path = try ThrowAwayDirectory.make()
                demo = path
                return try TicketDesk.demo(at: path, plan: DemoPlan(), via: .tui)
            }.run()
        } catch {
            throw DeskError(error.isConfiguration ? .badConfiguration : .noTerminal, error.message, hint: error.hint)
        }
        if let demo { sayWhereDemoStays(demo) }
        if let signal {
            // The parent is to see what ended the program.
            Glibc.signal(signal, SIG_DFL)
            raise(signal)
        }
    }

    /// A demo in a throw-away directory is not taken away: one may go on playing with it.
    static func sayWhereDemoStays(_ path: String) {
        StandardError.say("the demo stays in \(path), to play with: usher -C \(path) list")
    }
}
