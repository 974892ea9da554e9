import CProcesses
import Glibc

/// A command that is run as if nobody watched, while what it writes is kept.
///
/// Where this process's standard output is a terminal, the command gets one of its own, with the same modes and size: keys, the
/// signals that they stand for, and changes of the size go through it. Elsewhere it gets pipes, and whatever this process has
/// where it could not write anyway. Its environment and its other descriptors are this process's.
public struct WatchedCommand: Sendable {
    /// The program, found on `PATH` if it names no directory, and its arguments: any bytes but zero.
    public var arguments: [[UInt8]]
    /// The most bytes that are kept.
    public var limit = KeptOutput.standardLimit
    /// How long it may go on after this process was told to end.
    public var graceMilliseconds: Int64 = 5_000

    /// A command: a program at least.
    public init(_ arguments: [[UInt8]]) {
        self.arguments = arguments
    }

    /// Runs it to its end, and does something with what it left before a signal can end this process; throws if it could not be
    /// started.
    public func run<Value>(then keep: (Captured) -> Value) throws(CaptureFailure) -> Value {
        let start = MonotonicClock.milliseconds
        let streams = try CaptureStreams()
        defer { streams.closeAll() }
        let signals = usher_signals_watch(streams.upper >= 0)
        guard signals >= 0 else { throw .notPrepared(errno) }
        defer { usher_signals_forget() }
        let child = try streams.start(arguments)
        defer { usher_terminal_restore() }
        var loop = CaptureLoop(child: child, streams: streams, signals: signals, command: self)
        let captured = try loop.run(since: start)
        streams.closeAll()
        usher_signals_restart()
        return keep(captured)
    }
}
