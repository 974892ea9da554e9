import CProcesses
import Glibc

/// Waits for everything that can happen while a captured command runs: what it writes, keys, signals, its stop and its end.
struct CaptureLoop {
    /// The command, or the leader of its session.
    let child: pid_t
    let streams: CaptureStreams
    let signals: Int32
    let graceMilliseconds: Int64
    private var output: KeptOutput
    private var outputs: [Relay]
    private var keys: Relay?
    private var failure: CaptureFailure?
    /// How the command ended: a status of waitpid.
    private var status: Int32?
    /// How much is still taken of what was written before its end.
    private var left = 0
    private var reports: Int32
    private var isClaimed = false
    private var toldToEnd: (signal: Int32, at: Int64)?
    /// As much as a pipe or a terminal can hold.
    private static let mostLeft = 1 << 20

    init(child: pid_t, streams: CaptureStreams, signals: Int32, command: WatchedCommand) {
        self.child = child
        self.streams = streams
        self.signals = signals
        reports = streams.reports
        graceMilliseconds = command.graceMilliseconds
        output = KeptOutput(limit: command.limit)
        outputs = streams.outputs
        if streams.upper >= 0, streams.keyboard >= 0 {
            keys = Relay(.keyboard, from: streams.keyboard, to: streams.upper)
        }
    }

    private var hasTerminal: Bool { streams.upper >= 0 }

    /// Waits for the command's end; throws if it was never started.
    mutating func run(since start: Int64) throws(CaptureFailure) -> Captured {
        var isDone = false
        while !isDone { isDone = wait() }
        let end = MonotonicClock.milliseconds
        usher_terminal_restore()
        if hasTerminal {
            // The session's leader goes when it hears no more.
            streams.forget(streams.orders)
            while waitpid(child, nil, 0) < 0, errno == EINTR {}
        }
        if let failure { throw failure }
        let failures = outputs.compactMap(\.failure).filter { $0 != EPIPE }
        return Captured(
            output: output, exit: exit, milliseconds: UInt64(max(0, end - start)),
            isHeldOpen: status != nil && outputs.contains(where: \.isOpen), isLeftRunning: status == nil,
            writeFailure: failures.first, signal: toldToEnd?.signal)
    }

    private var exit: UInt8 {
        let signal = status.map { $0 & 0x7F } ?? toldToEnd?.signal ?? SIGKILL
        return signal == 0 ? UInt8(truncatingIfNeeded: (status ?? 0) >> 8) : UInt8(truncatingIfNeeded: 128 + signal)
    }

    // MARK: One wait

    /// Waits once, and takes in what happened; whether that was all.
    private mutating func wait() -> Bool {
        claimTerminal()
        var waits = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
        waits.append(pollfd(fd: reports, events: Int16(POLLIN), revents: 0))
        for relay in outputs { waits.append(Self.wait(for: relay)) }
        if let keys, keys.isFull || isClaimed { waits.append(Self.wait(for: keys)) }
        let count = poll(&waits, nfds_t(waits.count), timeout)
        guard count >= 0 else { return errno != EINTR && errno != EAGAIN }
        if waits[0].revents != 0 { takeSignals() }
        for index in outputs.indices where waits[2 + index].revents != 0 { pass(index) }
        if waits.count > 2 + outputs.count, waits[2 + outputs.count].revents != 0 { passKeys() }
        // Last, as what was written before it is taken in first.
        if waits[1].revents != 0 { takeReports() }
        guard status != nil else { return toldToEnd.map { rest(after: $0.at) == 0 } ?? false }
        // What ended it may have come in this very wait: then there is more to look for.
        return (count == 0 || left <= 0) && !outputs.contains(where: \.isFull)
    }

    private static func wait(for relay: Relay) -> pollfd {
        relay.isFull
            ? pollfd(fd: relay.destination, events: Int16(POLLOUT), revents: 0)
            : pollfd(fd: relay.source, events: Int16(POLLIN), revents: 0)
    }

    /// After the command's end nothing is waited for but the reader of what it wrote.
    private var timeout: Int32 {
        if status != nil { return outputs.contains(where: \.isFull) ? -1 : 0 }
        return toldToEnd.map { Int32(clamping: rest(after: $0.at)) } ?? -1
    }

    private func rest(after moment: Int64) -> Int64 {
        max(0, moment + graceMilliseconds - MonotonicClock.milliseconds)
    }

    // MARK: Bytes

    private mutating func pass(_ index: Int) {
        let source = outputs[index].source
        if outputs[index].isFull {
            outputs[index].drain()
        } else {
            let bytes = outputs[index].fill()
            output.add(bytes)
            if status != nil { left -= bytes.count }
            // Mostly there is room for it.
            if outputs[index].isFull, bytes.count <= 4_096 { outputs[index].drain() }
        }
        if outputs[index].origin == .pipe, !outputs[index].isOpen { streams.forget(source) }
    }

    private mutating func passKeys() {
        if keys?.isFull == true { keys?.drain() } else { _ = keys?.fill() }
        if keys?.isFull == true { keys?.drain() }
        if keys?.isOpen == false { keys = nil }
    }

    // MARK: The terminal

    /// In the foreground, keys and bytes are the command's; in the background they are somebody else's.
    private mutating func claimTerminal(again: Bool = false) {
        guard hasTerminal, again || !isClaimed else { return }
        isClaimed = usher_terminal_is_ours(streams.modes) && usher_terminal_claim(streams.modes)
    }

    /// The command has been stopped: so is this process, until both go on.
    private mutating func stop() {
        showTheRest()
        usher_terminal_restore()
        isClaimed = false
        usher_stop_here()
        goOn()
    }

    /// Shows what was written before the stop.
    private mutating func showTheRest() {
        for _ in 0..<Self.mostLeft / 4_096 {
            if outputs[0].isFull {
                var ready = Self.wait(for: outputs[0])
                if poll(&ready, 1, -1) > 0 { outputs[0].drain() }
            } else {
                let bytes = outputs[0].fill()
                guard !bytes.isEmpty else { return }
                output.add(bytes)
            }
        }
    }

    private mutating func goOn() {
        claimTerminal(again: true)
        usher_pty_follow(STDOUT_FILENO, streams.upper)
        order(SIGCONT)
    }

    // MARK: Signals and reports

    private mutating func takeSignals() {
        var news = usher_signal()
        while read(signals, &news, MemoryLayout<usher_signal>.size) == MemoryLayout<usher_signal>.size {
            take(Int32(news.number), isFromKernel: news.is_from_kernel != 0)
        }
    }

    private mutating func take(_ signal: Int32, isFromKernel: Bool) {
        switch signal {
        case SIGCHLD:
            var status: Int32 = 0
            if !hasTerminal, waitpid(child, &status, WNOHANG) == child { ended(status) }
        case SIGWINCH: usher_pty_follow(STDOUT_FILENO, streams.upper)
        case SIGCONT: goOn()
        // The terminal sent it to the command, too.
        case SIGINT where isFromKernel && !hasTerminal, SIGQUIT where isFromKernel && !hasTerminal: break
        default:
            if signal == SIGTERM || signal == SIGHUP, toldToEnd == nil {
                toldToEnd = (signal, MonotonicClock.milliseconds)
            }
            order(signal)
        }
    }

    private func order(_ signal: Int32) {
        guard status == nil else { return }
        if hasTerminal {
            var byte = UInt8(truncatingIfNeeded: signal)
            _ = write(streams.orders, &byte, 1)
        } else {
            kill(streams.hasOwnGroup ? -child : child, signal)
        }
    }

    private mutating func takeReports() {
        var report = usher_report()
        while reports >= 0 {
            let count = read(reports, &report, MemoryLayout<usher_report>.size)
            if count < 0 { return }
            guard count > 0 else {
                reports = -1
                // A command closes it when it begins, a leader only when it is killed.
                if hasTerminal { ended(SIGKILL) }
                return
            }
            switch Int(report.kind) {
            case USHER_NOT_STARTED: failure = report.value == ENOENT ? .notFound : .notExecutable(report.value)
            case USHER_NOT_PREPARED: failure = .notPrepared(report.value)
            case USHER_STOPPED: stop()
            default: ended(report.value)
            }
        }
    }

    private mutating func ended(_ status: Int32) {
        guard self.status == nil else { return }
        self.status = status
        left = Self.mostLeft
        if !hasTerminal { takeReports() }
    }
}
