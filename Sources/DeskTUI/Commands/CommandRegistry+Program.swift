extension CommandRegistry {
    /// What concerns the program as a whole.
    static let programCommands: [Command] = [
        Command(
            "palette", [":", "C-p"], "any command by its name; a number goes to that ticket", .program,
            in: .grounds, footer: { _ in "commands" }, run: { $0.openPalette() }),
        Command("help", ["?"], "all keys: type to search, Enter does it", .program, in: .grounds) { $0.openHelp() },
        Command("mouse", ["M"], "give the mouse to the terminal to select text, or take it", .program, in: .grounds) {
            $0.toggleMouse()
        },
        Command("redraw", ["C-l"], "paint the screen anew", .program, in: .everywhere) { _ in [.redraw] },
        Command("suspend", ["C-z"], "back to the shell; fg returns", .program, in: .everywhere) { _ in [.suspend] },
        Command("interrupt", ["C-c"], "leave a dialog or a drag", .program, in: .everywhere) { $0.interrupt() },
        Command("quit", ["q"], "close what is open; on the board: quit", .program, in: [.panes, .charts]) { $0.quit() },
    ]
}
