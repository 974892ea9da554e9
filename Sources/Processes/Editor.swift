import Glibc

/// The user's editor, as a child that has the terminal until it ends.
public enum Editor {
    /// How the editor ended.
    public enum End: Equatable, Sendable {
        /// With success: what is in the file is meant.
        case done
        /// With another exit code; 127 where there is no such program.
        case failed(code: Int32)
        /// By a signal.
        case killed(signal: Int32)
        /// It could not be started: an `errno`.
        case notStarted(Int32)
    }

    /// The user's choice: `$VISUAL`, else `$EDITOR`, else vi. Words after the program's name are its arguments.
    public static var command: String {
        for name in ["VISUAL", "EDITOR"] {
            if let raw = getenv(name), raw.pointee != 0 { return String(cString: raw) }
        }
        return "vi"
    }

    /// Shows a file in the editor, and returns when that has ended.
    ///
    /// The caller has left the terminal as a shell would have it; it gets back the modes that it had. Child and caller
    /// stay in one process group, so that Ctrl-Z stops both, and Ctrl-C is the editor's alone.
    public static func edit(_ path: String) -> End {
        let terminal = SavedTerminal()
        defer { terminal.restore() }
        let signals = LeftSignals()
        defer { signals.takeBack() }
        var child: pid_t = 0
        let error = spawn(path, &child)
        if error != 0 { return .notStarted(error) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 {
            if errno != EINTR { return .notStarted(errno) }
        }
        let signal = status & 0x7F
        if signal != 0 { return .killed(signal: signal) }
        let code = (status >> 8) & 0xFF
        // The shell between says it so of the editor itself.
        if code > 128 { return .killed(signal: code - 128) }
        return code == 0 ? .done : .failed(code: code)
    }

    private static func spawn(_ path: String, _ child: inout pid_t) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whatever the caller ignores or blocks, the editor begins like any program.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in LeftSignals.all { sigaddset(&defaults, signal) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        // The shell takes the command's words apart; the path is one word whatever is in it.
        var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", "\(command) \"$@\"", "usher", path].map {
            (word: String) in strdup(word)
        }
        defer { for word in words { free(word) } }
        words.append(nil)
        return posix_spawn(&child, "/bin/sh", nil, &attributes, words, environ)
    }
}

/// The terminal's modes and foreground group, to be put back after a child that may have died with them changed.
private struct SavedTerminal {
    private var modes = termios()
    private let descriptor: Int32?
    private let group: pid_t

    init() {
        var modes = termios()
        descriptor = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].first { tcgetattr($0, &modes) == 0 }
        self.modes = modes
        group = descriptor.map { tcgetpgrp($0) } ?? -1
    }

    func restore() {
        guard let descriptor else { return }
        // One who is not in the foreground any more would be stopped for it.
        let previous = signal(SIGTTOU, SIG_IGN)
        if group > 0, tcgetpgrp(descriptor) != group { tcsetpgrp(descriptor, group) }
        var modes = modes
        tcsetattr(descriptor, TCSADRAIN, &modes)
        signal(SIGTTOU, previous)
    }
}

/// The signals of the keyboard, which are the child's while it has the terminal.
private struct LeftSignals {
    static let all = [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGHUP, SIGTERM, SIGWINCH, SIGCHLD]
    private var before: [(signal: Int32, action: sigaction)] = []

    init() {
        for (signal, handler) in [(SIGINT, SIG_IGN), (SIGQUIT, SIG_IGN), (SIGTSTP, SIG_DFL)] {
            var new = sigaction()
            new.__sigaction_handler.sa_handler = handler
            var old = sigaction()
            if sigaction(signal, &new, &old) == 0 { before.append((signal, old)) }
        }
    }

    func takeBack() {
        for (signal, action) in before {
            var action = action
            sigaction(signal, &action, nil)
        }
    }
}
