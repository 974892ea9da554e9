import Glibc
import Processes
import TicketDesk

/// Why a command did not run, and the exit code that says so as env(1) does.
struct CommandRunFailure: Error {
    let error: DeskError
    let exitCode: Int32

    /// A failure of this program's own.
    init(_ error: DeskError) {
        self.error = error
        exitCode = CaptureFailure.ownExitCode
    }

    init(_ failure: CaptureFailure, command: String) {
        exitCode = failure.exitCode
        switch failure {
        case .notFound:
            error = DeskError(
                .usage, "\(command) was not found: nothing was run", hint: "name a program on PATH, or sh -c LINE")
        case .notExecutable(let number):
            error = DeskError(
                .notPermitted, "\(command) can't be executed (\(String(cString: strerror(number)))): nothing was run")
        case .notPrepared(let number):
            error = DeskError(
                .inputOutput, "\(command) could not be started (\(String(cString: strerror(number))))")
        }
    }
}

extension CaptureFailure {
    /// What is wrong is this program's own.
    static let ownExitCode: Int32 = 125
}
