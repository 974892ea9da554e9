import DeskText
import DeskTUI
import Glibc
import Processes
import TerminalText
import TicketDesk
import TicketModel

/// A command line that the board runs for a ticket, on the terminal that it has lent.
enum ShellRun {
    /// Runs it in the reader's shell, says what came of it, and waits until that has been read.
    static func run(_ line: String, for ticket: TicketNumber, at desk: TicketDesk) -> BoardShell.End {
        let words = [Environment.value(of: "SHELL") ?? "/bin/sh", "-c", line]
        StandardError.write("\(ticket) $ \(DisplayText.visible(line))\n")
        let run = CommandRun(ticket: ticket, words: words, arguments: words.map { Array($0.utf8) })
        let outcome: CommandRun.Outcome
        do throws(CommandRunFailure) {
            outcome = try run.run(at: desk)
        } catch {
            return .notRun(error.error)
        }
        if let failure = outcome.failure { StandardError.write(failure.plainText) }
        if let receipt = outcome.receipt {
            RunReport(outcome.captured, receipt, ticket: ticket, desk).say(inJSON: false)
        }
        var signal = outcome.signal
        if signal == nil {
            let question = "exit \(outcome.captured.exit); Enter goes back to the board"
            if case .interrupted(let number) = Question.ask(question) { signal = number }
        }
        // The board is to hear of it, too, now that what ran is safe.
        if let signal, signal == SIGTERM || signal == SIGHUP { raise(signal) }
        if let failure = outcome.failure { return .failed(failure) }
        return outcome.receipt.map { .kept($0) } ?? .notKept
    }
}
