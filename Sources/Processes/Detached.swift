import Glibc

/// A child that goes on by itself: in a session of its own, with nothing to read and nobody to write to.
public struct Detached {
    /// POSIX_SPAWN_SETSID of spawn.h, which Swift does not see.
    private static let ownSession: Int16 = 0x80

    private var child: pid_t?

    /// None yet.
    public init() {}

    /// Starts a program, by its path and with its arguments; nothing if the one before is still at it, or if it can't be
    /// started.
    public mutating func start(_ path: String, _ arguments: [String]) {
        guard !isRunning else { return }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Self.ownSession)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var started: pid_t = 0
        if posix_spawn(&started, path, &actions, &attributes, words, environ) == 0 { child = started }
    }

    /// Whether the last one has not ended; one that has is buried.
    private var isRunning: Bool {
        mutating get {
            guard let known = child else { return false }
            var status: Int32 = 0
            if waitpid(known, &status, WNOHANG) == 0 { return true }
            child = nil
            return false
        }
    }
}
