import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct AuditCommand: DeskCommand {
    static let word = "audit"
    static let summary = "Check that nobody has changed the history unseen."
    static let synopsis = ["audit verify"]
    static let examples = [
        (line: "usher audit verify", effect: "every link, author and order, and what it can't vouch for")
    ]

    @Argument(help: ArgumentHelp("verify", valueName: "WHAT"), completion: .list(["verify"]))
    var what: String?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        guard what == "verify" else {
            let message = what.map { "audit knows no \($0)" } ?? "audit needs to be told what to do"
            throw DeskError(.usage, message, hint: "usher audit verify")
        }
        let desk = try program.openDesk()
        let report = try desk.verify()
        if shared.json {
            try program.answerJSON { $0.audit(report) }
        } else {
            try program.answerText { $0.audit(report) }
        }
        // Damage is input that can't be read as what it claims to be.
        if !report.isIntact {
            try program.output.finish()
            throw ExitCode(DeskError(.malformed, "").exitCode)
        }
    }
}
