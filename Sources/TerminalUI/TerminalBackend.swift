/// A terminal: shows grids, and waits for what happens.
///
/// One thread owns it.
public protocol TerminalBackend: AnyObject {
    /// Its size in cells, at least 1 by 1; changes only in `wait`, which then says so.
    var size: Size { get }

    /// How many colours it shows: 0 (none, or `NO_COLOR` is set), 8, 16, 88, 256, or more than 256 for direct colour.
    var colorCount: Int { get }

    /// Whether it takes UTF-8; if not, borders should be `.ascii`, and what is not ASCII is drawn by something near.
    var isUnicode: Bool { get }

    /// What its reader should know of it from the start, such as that its kind is not known; nil: nothing.
    var note: String? { get }

    /// Whether it reports the mouse to us; off gives the mouse back to the terminal, to select text with.
    var isMouseEnabled: Bool { get set }

    /// Shows the grid, writing only what differs from what is shown: nothing if that is nothing.
    ///
    /// A grid of another size than the terminal's is cut, or drawn in its top left corner.
    func present(_ grid: Grid)

    /// Waits until there is input, one of the descriptors can be read, a signal came, or the time is over; nil: forever.
    ///
    /// Throws if the terminal is gone in a way that cannot be waited for.
    func wait(for descriptors: [Int32], timeoutMilliseconds: Int?) throws(TerminalError) -> Wake

    /// Gives the terminal back to the shell and stops the process, as Ctrl-Z should; on return it is in use again.
    func suspend()

    /// Gives the terminal to another program while `body` runs that; on return it is in use again, with the last grid
    /// drawn anew. The next `wait` says that it was away.
    func lend(_ body: () -> Void)

    /// Forgets what the terminal shows, and shows the last grid anew.
    func redraw()

    /// Puts text onto the clipboard of the user's desktop, if the terminal allows it (OSC 52); at most 64 KiB.
    func copy(_ text: String)

    /// Gives the terminal back as it was found; harmless if done twice.
    func leave()
}

/// Why `wait` returned; several things may have happened at once.
public struct Wake: Hashable, Sendable {
    /// In the order in which they came.
    public var inputs: [InputEvent] = []
    /// Those of the given descriptors that can be read, or have failed.
    public var readable: [Int32] = []
    /// The size has changed.
    public var resized = false
    /// The process was stopped and goes on; the screen has been drawn anew, what else is known may be old.
    public var resumed = false
    /// SIGTERM, SIGHUP or SIGINT: to leave.
    public var signal: Int32?
    /// The time was over before anything happened.
    public var timedOut = false
    /// The terminal is gone: no input will come any more.
    public var inputClosed = false

    /// Nothing happened.
    public init() {}
}

/// Why a terminal cannot be used, and what to do.
public struct TerminalError: Error, Hashable, Sendable {
    /// What, and why.
    public var message: String
    /// The next step.
    public var hint: String
    /// Whether the environment says something wrong of the terminal, rather than the terminal being none for this.
    public var isConfiguration: Bool

    /// Both without a full stop.
    public init(message: String, hint: String, isConfiguration: Bool = false) {
        self.message = message
        self.hint = hint
        self.isConfiguration = isConfiguration
    }
}
