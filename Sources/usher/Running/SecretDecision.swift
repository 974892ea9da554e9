import Glibc
import Processes
import TerminalText
import TicketModel

/// What becomes of something that looks like a secret.
enum SecretDecision: Equatable {
    case blackedOut
    case asItIs
    case nothing
    /// Hidden, as nobody said otherwise before a signal came.
    case interrupted(Int32)

    private static let mostShown = 10

    /// Points it out, and asks where somebody can answer.
    static func make(on finding: SecretFinding, for ticket: TicketNumber, mayAsk: Bool) -> SecretDecision {
        let lines = finding.lines(atMost: mostShown).map { DisplayText.visible($0) }
        guard mayAsk, TerminalFacts.isTerminal(STDIN_FILENO), TerminalFacts.isTerminal(STDERR_FILENO) else {
            StandardError.say("what looks like a secret is kept blacked out (--keep-secrets keeps it as it is):")
            for line in lines { StandardError.write("    \(line)\n") }
            return .blackedOut
        }
        StandardError.say("this looks like a secret, and would be kept with \(ticket):")
        for line in lines { StandardError.write("    \(line)\n") }
        while true {
            switch Question.ask("Keep it blacked out [Enter], as it is [k], or nothing of the run [n]? ") {
            case .line(let answer):
                switch answer.lowercased() {
                case "", "b": return .blackedOut
                case "k": return .asItIs
                case "n": return .nothing
                default: continue
                }
            case .none: return .blackedOut
            case .interrupted(SIGINT):
                StandardError.write("\n")
                return .nothing
            case .interrupted(let signal):
                StandardError.write("\n")
                return .interrupted(signal)
            }
        }
    }
}
