import DeskText
import TicketDesk
import TicketModel

/// What `add` does, however its arguments were read.
struct Capture {
    /// The words of the title, tokens included.
    let words: [String]
    /// The title's beginning, if no tokens are to be read from it.
    let raw: String?
    /// What options say of the ticket, if there were any.
    let details: DraftOptions?

    init(words: [String], raw: String? = nil, details: DraftOptions? = nil) {
        self.words = words
        self.raw = raw
        self.details = details
    }

    /// A capture whose title begins right after the verb; nil if options come first.
    init?(line: RequestLine) {
        guard let first = line.trailing.first, !first.hasPrefix("-") else { return nil }
        self.init(words: line.trailing)
    }

    /// The words as one line. The standard library's `joined` looks up types while the program runs; this does not.
    private var line: String {
        words.dropFirst().reduce(into: words.first ?? "") { $0 += " " + $1 }
    }

    /// Makes the ticket and says its number.
    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        let line = self.line
        let understood = raw == nil ? try desk.understand(line) : nil
        var draft = understood?.draft ?? TicketDraft(title: ([raw ?? ""] + words).joined(separator: " "))
        guard draft.title.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(.usage, "a ticket needs a title", hint: "usher add reset VPN token")
        }
        try details?.apply(to: &draft, desk)
        let receipt = try desk.perform(.capture(draft))
        guard let number = receipt.tickets.first else { return }
        if program.shared.json {
            try desk.refresh()
            let row = try desk.row(of: number)
            try program.answerJSON { $0.ticket(row, in: desk.table) }
        } else if program.isTerminal {
            try program.answerText {
                $0.captureEcho(number, draft, isNew: receipt.event != nil)
                if let objection = understood?.objection { $0.remark(objection.remark(on: line)) }
            }
        } else {
            try program.output.write("\(number)\n")
            if let objection = understood?.objection {
                try program.output.finish()
                StandardError.say(objection.remark(on: line))
            }
        }
    }
}
