/// A colour as asked for; a terminal with fewer colours shows the nearest that it has.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the terminal's 16: 0–7 black, red, green, yellow, blue, magenta, cyan, white; 8–15 their bright forms.
    case ansi(UInt8)
    /// One of xterm's 256.
    case palette(UInt8)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)
}
