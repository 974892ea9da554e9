/// What a command has left: how it ended, and what it wrote.
public struct Captured: Sendable {
    /// What it wrote to its standard output and errors, in the order in which that arrived.
    public let output: KeptOutput
    /// Its exit code; 128 and the signal's number where a signal ended it.
    public let exit: UInt8
    /// How long it ran.
    public let milliseconds: UInt64
    /// Something that it left running can still write, which is read no more.
    public let isHeldOpen: Bool
    /// It was told to end by this process's own SIGTERM or SIGHUP, and did not within the time that it had.
    public let isLeftRunning: Bool
    /// Why this process's output or errors could not be written to the end: an `errno`, which is not EPIPE.
    public let writeFailure: Int32?
    /// A signal that told this process to end while the command ran.
    public let signal: Int32?
}

/// Why there is nothing to capture: the command did not run.
public enum CaptureFailure: Error, Equatable, Sendable {
    /// There is no such program: ENOENT.
    case notFound
    /// It can't be executed: an `errno`.
    case notExecutable(Int32)
    /// What it was to run in could not be made: an `errno`.
    case notPrepared(Int32)

    /// The exit code, as env(1) has it.
    public var exitCode: Int32 {
        switch self {
        case .notFound: 127
        case .notExecutable: 126
        case .notPrepared: 125
        }
    }
}
