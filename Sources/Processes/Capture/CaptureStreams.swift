import CProcesses
import Glibc

/// What a captured command is given in place of this process's standard streams, and this side of it.
final class CaptureStreams {
    /// This side of the command's terminal; -1: it gets pipes.
    private(set) var upper: Int32 = -1
    private var lower: Int32 = -1
    /// What the command gets as its streams; -1: what this process has.
    private var theirs: [Int32] = [-1, -1, -1]
    /// Passes on what the command writes.
    private(set) var outputs: [Relay] = []
    /// The reading end of what is told of the command.
    private(set) var reports: Int32 = -1
    /// The writing end of what its session's leader is to do.
    private(set) var orders: Int32 = -1
    /// Where keys come from for the command's terminal; -1: nowhere.
    private(set) var keyboard: Int32 = -1
    /// The terminal whose modes stand in the way of keys and bytes; -1: none.
    private(set) var modes: Int32 = -1
    /// Whether it has a process group of its own: only where there is no terminal whose keys are for this one.
    private(set) var hasOwnGroup = false
    private var ends: [Int32] = []

    init() throws(CaptureFailure) {
        do throws(CaptureFailure) {
            if isatty(STDOUT_FILENO) == 1 { try openTerminal() } else { findGroup() }
            for stream in [STDOUT_FILENO, STDERR_FILENO] { try open(stream) }
        } catch {
            closeAll()
            throw error
        }
    }

    /// Starts the command with them.
    func start(_ arguments: [[UInt8]]) throws(CaptureFailure) -> pid_t {
        let (reports, theirReports) = try pipe()
        self.reports = reports
        let (theirOrders, orders) = try pipe()
        self.orders = orders
        // What this side waits for must not be able to keep it.
        for end in [reports] + outputs.map(\.source) { setNonBlocking(end) }
        var words = arguments.map { word in
            UnsafeMutablePointer<CChar>?(strndup(word.map { CChar(bitPattern: $0) }, word.count))
        }
        defer { for word in words { free(word) } }
        words.append(nil)
        var child: pid_t = 0
        let error = words.withUnsafeBufferPointer { words in
            var command = usher_command()
            command.arguments = words.baseAddress
            command.streams = (theirs[0], theirs[1], theirs[2])
            command.terminal = lower
            command.has_own_group = hasOwnGroup
            command.report = theirReports
            command.orders = theirOrders
            return usher_command_start(&command, &child)
        }
        for end in [theirReports, theirOrders] + theirs where end >= 0 && end != lower { forget(end) }
        if lower >= 0 { forget(lower) }
        guard error == 0 else { throw .notPrepared(error) }
        return child
    }

    /// Closes what is still open on this side.
    func closeAll() {
        for end in ends { close(end) }
        ends = []
    }

    /// Closes one of them now.
    func forget(_ end: Int32) {
        guard let index = ends.firstIndex(of: end) else { return }
        ends.remove(at: index)
        close(end)
    }

    private func openTerminal() throws(CaptureFailure) {
        modes = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : STDOUT_FILENO
        let error = usher_pty_open(STDOUT_FILENO, &upper, &lower)
        guard error == 0 else { throw .notPrepared(error) }
        ends += [upper, lower]
        if modes == STDIN_FILENO {
            theirs[0] = lower
            keyboard = STDIN_FILENO
        } else {
            // What asks for a password opens the terminal whatever its input is.
            keyboard = Glibc.open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
            if keyboard >= 0 { ends.append(keyboard) }
        }
        outputs.append(Relay(.terminal, from: upper, to: STDOUT_FILENO))
    }

    private func findGroup() {
        let terminal = Glibc.open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
        hasOwnGroup = terminal < 0
        if terminal >= 0 { close(terminal) }
    }

    private func open(_ stream: Int32) throws(CaptureFailure) {
        let index = Int(stream)
        if lower >= 0, isatty(stream) == 1 {
            theirs[index] = lower
            return
        }
        let access = fcntl(stream, F_GETFL)
        guard access >= 0, access & O_ACCMODE != O_RDONLY else { return }
        if stream == STDERR_FILENO, theirs[1] >= 0, theirs[1] != lower, isSameFile(STDOUT_FILENO, stream) {
            theirs[index] = theirs[1]
            return
        }
        let (ours, written) = try pipe()
        theirs[index] = written
        outputs.append(Relay(.pipe, from: ours, to: stream))
    }

    /// What goes to one place has one order.
    private func isSameFile(_ one: Int32, _ other: Int32) -> Bool {
        var (first, second) = (stat(), stat())
        return fstat(one, &first) == 0 && fstat(other, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    private func pipe() throws(CaptureFailure) -> (read: Int32, write: Int32) {
        var pair: [Int32] = [-1, -1]
        guard Glibc.pipe(&pair) == 0 else { throw .notPrepared(errno) }
        for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ends += pair
        return (pair[0], pair[1])
    }

    private func setNonBlocking(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
}
