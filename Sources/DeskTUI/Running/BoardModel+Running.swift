import TicketDesk
import TicketModel

extension BoardModel {
    /// Why no command can be run for the selected ticket.
    var whyNoRun: String? {
        switch targets.count {
        case 0: "no ticket is selected"
        case 1: nil
        default: "a command is run for one ticket: Esc takes the marks off"
        }
    }

    /// Asks for a command line.
    mutating func openRun() -> [Effect] {
        guard targets.count == 1, let ticket = targets.first else { return [] }
        open(
            Prompt(
                purpose: .run(ticket), title: "run for \(ticket)",
                question: "A command line for your shell. What it prints is kept with the ticket.",
                ticketTitle: title(of: [ticket])))
        return []
    }

    /// What came of a command line. One that has run is not there to be run again.
    mutating func receive(ran end: BoardShell.End, for ticket: TicketNumber) {
        if case .notRun(let error) = end { return report(error) }
        if case .prompt(let prompt) = dialog, case .run = prompt.purpose { dialog = nil }
        switch end {
        case .kept(let receipt): took(receipt)
        case .notKept: status = Status(kind: .note, text: "nothing of the run is kept with \(ticket)")
        case .failed(let error), .notRun(let error): report(error)
        }
    }
}
