import Glibc
import Processes
import TicketDesk
import TicketModel

/// A command that is run for a ticket, and what it printed kept with that as evidence.
struct CommandRun {
    let ticket: TicketNumber
    /// The command's words, as text; what is stored.
    let words: [String]
    /// The same as they are to reach the command.
    let arguments: [[UInt8]]
    /// Whether what looks like a secret is kept without a question.
    var keepsSecrets = false

    /// What came of it.
    struct Outcome {
        /// What the command exited with, and how long it took.
        var captured: Captured
        /// What was kept; nil if the person wanted nothing kept.
        var receipt: Receipt?
        /// Why it could not be kept, and where it is instead.
        var failure: DeskError?
        /// A signal that told this process to end.
        var signal: Int32?

        /// The command's own exit code. Where that says success and nothing proves it, 125.
        var exitCode: Int32 {
            failure != nil && captured.exit == 0 ? CaptureFailure.ownExitCode : Int32(captured.exit)
        }
    }

    /// Runs it; throws where it can't begin: then nothing has run.
    func run(at desk: TicketDesk) throws(CommandRunFailure) -> Outcome {
        do throws(DeskError) {
            try desk.demandReadyForEvidence([ticket])
        } catch {
            throw CommandRunFailure(error)
        }
        let directory = Self.directory
        var command = WatchedCommand(arguments)
        command.limit = TextBounds.runOutput
        do throws(CaptureFailure) {
            return try command.run { keep($0, directory, at: desk) }
        } catch {
            throw CommandRunFailure(error, command: words[0])
        }
    }

    private func keep(_ captured: Captured, _ directory: String, at desk: TicketDesk) -> Outcome {
        var outcome = Outcome(captured: captured, signal: captured.signal)
        sayWhatWasLost(captured)
        var finding = SecretFinding(words: words, output: captured.output.bytes)
        if !finding.isEmpty, !keepsSecrets {
            let decision = SecretDecision.make(on: finding, for: ticket, mayAsk: captured.signal == nil)
            if case .interrupted(let signal) = decision { outcome.signal = signal }
            if decision == .nothing { return outcome }
            if decision != .asItIs { finding.blackOut() }
        }
        let kind = EvidenceKind.run(
            argv: StoredArguments.fitting(finding.words), directory: directory, milliseconds: captured.milliseconds,
            exit: captured.exit)
        do throws(DeskError) {
            outcome.receipt = try desk.attach(
                EvidenceDraft(kind: kind, kept: finding.output, total: captured.output.total), to: [ticket])
        } catch {
            outcome.failure = rescued(finding.output, error)
        }
        return outcome
    }

    /// What a person has to know of a run that did not end in the usual way.
    private func sayWhatWasLost(_ captured: Captured) {
        if captured.isHeldOpen {
            StandardError.say(
                "something that \(words[0]) left running can still write: that is neither shown nor kept any more")
        }
        if captured.isLeftRunning { StandardError.say("\(words[0]) did not end when it was told to: it is left alone") }
        if let number = captured.writeFailure {
            StandardError.say(
                "not all that \(words[0]) wrote could be shown (\(String(cString: strerror(number)))): what came is kept"
            )
        }
    }

    private func rescued(_ output: [UInt8], _ error: DeskError) -> DeskError {
        let why = "the output could not be kept with \(ticket): \(error.message)"
        let next = error.hint.map { "\($0); " } ?? ""
        let temporary = Environment.value(of: "TMPDIR") ?? "/tmp"
        let state = HomeDirectories().state.map { ["\($0)/usher/runs"] } ?? []
        guard let path = RescuedOutput.keep(output, named: "\(ticket)", in: state + [temporary]) else {
            return DeskError(error.code, why, hint: "\(next)it could not be put into a file either, and is lost")
        }
        return DeskError(error.code, why, hint: "\(next)it is in \(path); later: usher attach \(ticket) \(path)")
    }

    private static var directory: String {
        guard let path = getcwd(nil, 0) else { return "?" }
        defer { free(path) }
        return String(String(cString: path).prefix(TextBounds.path / 4))
    }
}
