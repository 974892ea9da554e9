import TerminalUI

/// The help: typed words leave the commands that they are about; the chosen one can be run.
struct HelpState: Sendable {
    var field = TextField()
    /// Which of the commands that are left is chosen.
    var index = 0
    /// The first line shown.
    var scroll = 0
}
