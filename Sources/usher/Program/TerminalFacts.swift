import Glibc

/// What is known of a terminal without talking to it.
enum TerminalFacts {
    /// Whether the descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The terminal's columns and rows; 80 and 24 if it does not say.
    static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Whether the locale's characters are UTF-8.
    static var isUnicode: Bool {
        let locale =
            Environment.value(of: "LC_ALL") ?? Environment.value(of: "LC_CTYPE") ?? Environment.value(of: "LANG") ?? ""
        let name = locale.lowercased()
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
}
