import Glibc

/// A child that shows a long answer on a terminal page by page.
public final class Pager {
    /// The descriptor that the answer is written to.
    public let input: Int32
    private let child: pid_t
    private var isRunning = true

    private init(input: Int32, child: pid_t) {
        self.input = input
        self.child = child
    }

    /// Starts the user's `$PAGER`, else less; nil if the user wants none (`PAGER=`, `PAGER=cat`) or it can't be started.
    ///
    /// From here on a reader who leaves early is an `EPIPE` of the write, no signal.
    public static func start() -> Pager? {
        let wish = getenv("PAGER").map { String(cString: $0) } ?? "less"
        guard !wish.isEmpty, wish != "cat" else { return nil }
        // As git does: quit if it fits on one screen, keep colours, leave the screen as it is.
        setenv("LESS", "FRX", 0)
        setenv("LV", "-c", 0)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        guard let child = spawn(wish, reading: ends[0]) else {
            close(ends[1])
            return nil
        }
        // The reader may leave before it has read all; that must not end the program before the pager has ended.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGINT, SIG_IGN)
        return Pager(input: ends[1], child: child)
    }

    /// Tells it that there is no more, and waits until its reader has read enough.
    public func wait() {
        guard isRunning else { return }
        isRunning = false
        close(input)
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
    }

    private static func spawn(_ command: String, reading end: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", &actions, nil, words, environ) == 0 else { return nil }
        return child
    }
}
