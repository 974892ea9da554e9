import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct AttachCommand: DeskCommand {
    static let word = "attach"
    static let summary = "Keep a file with a ticket, as evidence that can't be changed unseen."
    static let synopsis = ["attach N FILE [--name NAME]", "attach N - [--name NAME]"]
    static let examples = [
        (line: "usher attach 42 report.pdf", effect: "a copy that stays as it is"),
        (line: "journalctl -u nginx -n 200 | usher attach 42 - --name nginx.log", effect: "what a command prints"),
    ]

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The ticket, or a range of them.", valueName: "N"))
    var ticket: String?

    @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "FILE"), completion: .file())
    var path: String?

    @Option(help: ArgumentHelp("What the file is called from now on.", valueName: "NAME"))
    var name: String?

    func run(_ program: Program) throws {
        guard let ticket, let path else {
            throw DeskError(.usage, "attach needs a ticket and a file", hint: "usher attach 42 report.pdf")
        }
        let numbers = try TicketNumbers([ticket], for: Self.word).all
        let desk = try program.openDesk()
        // What is refused is refused before a long pipe is read.
        try desk.demandReadyForEvidence(numbers)
        let file = try AttachedFile(path: path, name: name)
        let draft = EvidenceDraft(kind: .file(name: file.name), kept: file.bytes, total: UInt64(file.bytes.count))
        let receipt = try desk.attach(draft, to: numbers)
        try desk.refresh()
        let evidence = try numbers.first.map { desk.table.evidence(try desk.row(of: $0)) } ?? []
        let kept = evidence.filter { $0.id == receipt.event?.event.id }
        if program.shared.json { return try program.answerJSON { $0.evidence(kept) } }
        try program.answerText { buffer in
            buffer.receipt(receipt)
            guard program.isTerminal, let one = kept.first, let number = numbers.first else { return }
            buffer.remark("usher evidence \(number) \(evidence.shortID(of: one)) shows it")
        }
    }
}
