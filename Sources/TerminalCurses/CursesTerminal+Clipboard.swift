import TerminalUI

extension CursesTerminal {
    /// Puts text onto the clipboard of the user's desktop, if the terminal allows it (OSC 52); what is beyond 64 KiB is
    /// left out.
    public func copy(_ text: String) {
        if isEntered { write(ClipboardSequence.setting(text)) }
    }
}
