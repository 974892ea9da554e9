import CNcurses
// It links ncurses; nothing of it is named.
import CNcursesLibrary
public import TerminalUI

/// The terminal on standard input and output, by ncurses.
///
/// ncurses knows the terminal, takes it and gives it back; it draws where frames are not written by `FrameWriter`. Input and
/// signals are read past it. Whatever ends the process, the terminal is given back: by
/// `leave`, `deinit`, `exit`, and the handlers of signals that kill.
public final class CursesTerminal: TerminalBackend {
    /// In cells.
    public internal(set) var size: Size

    /// What the terminal has, or 0 if no colours are wanted.
    public let colorCount: Int

    /// By the locale; the Linux console, whose font lacks most of what we draw, counts as one without.
    public let isUnicode: Bool

    /// That the terminal's type is not known, and which one is taken for it.
    public let note: String?

    /// Whether presses, drags and wheels are reported.
    public var isMouseEnabled = true {
        didSet {
            guard hasModes, isMouseEnabled != oldValue else { return }
            write(isMouseEnabled ? modes.mouseOn : modes.mouseOff)
        }
    }

    /// Where the numbers of signals can be read.
    let signals: Int32
    let modes: TerminalModes
    var palette: Palette
    /// Writes frames; nil: ncurses does.
    var writer: FrameWriter?
    var decoder = InputDecoder()
    /// What the terminal shows; nil: not known.
    var shown: Grid?
    /// Its rows as they went to ncurses, if that draws.
    var rows: [[Cell]] = []
    /// Whether the terminal is ours now.
    var isEntered = false
    /// Whether our modes are on: they follow the first drawing, for they belong to the alternate screen.
    var hasModes = false
    var isInputClosed = false
    var isInputClosedUntold = true
    var lastInput: Int64 = 0
    /// What the next wake has to tell.
    var pending = Wake()

    /// Takes the terminal; its screen changes with the first grid presented.
    ///
    /// Without a word on colours, `NO_COLOR` in the environment decides. Throws if standard input or output is not a
    /// terminal, or one that cannot show a screen. There can be one at a time.
    public init(wantsColor: Bool? = nil) throws(TerminalError) {
        let type = try TerminalType.current()
        let isLocaleUnicode = usher_locale_is_utf8()
        signals = usher_signals_start()
        guard signals >= 0 else {
            throw TerminalError(message: "no pipe for signals: too many open files", hint: "raise ulimit -n")
        }
        // ncurses changes the terminal's modes as it opens.
        usher_restore_arm()
        let known: TerminalType
        do {
            known = try type.open()
        } catch {
            usher_restore_disarm()
            usher_signals_stop()
            throw error
        }
        // ncurses has just taken some of them.
        _ = usher_signals_start()
        isUnicode = isLocaleUnicode && !known.hasFewGlyphs
        note =
            known.name == type.name
            ? nil
            : "the terminal type \(type.name.prefix(40)) is not known here: it is taken for \(known.name)"
        colorCount = Int(usher_screen_start_colors(wantsColor ?? (Environment["NO_COLOR"] == nil)))
        palette = Palette(colorCount: colorCount)
        writer = isUnicode ? FrameLanguage(colorCount: colorCount).map { FrameWriter($0) } : nil
        modes = TerminalModes(colorCount: colorCount)
        modes.restoring.withUnsafeBytes {
            usher_restore_prepare($0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count)
        }
        usher_screen_enter()
        size = Self.reportedSize() ?? Size(width: 80, height: 24)
        isEntered = true
        usher_screen_resize(Int32(size.width), Int32(size.height))
    }

    deinit { leave() }

    /// Gives the terminal back as it was found; harmless if done twice. It cannot be taken again.
    public func leave() {
        guard isEntered else { return }
        release()
        usher_signals_stop()
    }

    static func reportedSize() -> Size? {
        var width: Int32 = 0
        var height: Int32 = 0
        guard usher_terminal_size(&width, &height) else { return nil }
        return Size(width: Int(width), height: Int(height))
    }
}
