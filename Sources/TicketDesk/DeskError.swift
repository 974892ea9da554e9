/// Why the desk did not do what it was asked: the thing and the reason in one sentence, and the next step.
public struct DeskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is; each has one exit code.
    public enum Code: String, Sendable {
        /// A rule of the verb, or a guard, says no.
        case refused
        /// The request itself is wrong: an unknown login, a missing argument.
        case usage
        /// The input could not be read as what it claims to be.
        case malformed
        case noSuchTicket = "no-such-ticket"
        case noStore = "no-store"
        /// What was asked for needs a terminal, and there is none that can show it.
        case noTerminal = "no-terminal"
        case inputOutput = "io"
        case busy
        case notPermitted = "not-permitted"
        case badConfiguration = "bad-config"
    }

    /// The kind of failure.
    public var code: Code
    /// The thing and the reason, without a full stop: `42 is closed`.
    public var message: String
    /// What to do next, if there is something to do.
    public var hint: String?

    /// An error with its parts.
    public init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The process exit code, after sysexits.h where that has one.
    public var exitCode: Int32 {
        switch code {
        case .refused: 1
        case .usage: 64
        case .malformed: 65
        case .noSuchTicket: 66
        case .noStore, .noTerminal: 69
        case .inputOutput: 74
        case .busy: 75
        case .notPermitted: 77
        case .badConfiguration: 78
        }
    }

    /// `42 is closed: reopen it first`.
    public var description: String {
        hint.map { "\(message): \($0)" } ?? message
    }
}
