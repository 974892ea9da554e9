import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct EvidenceCommand: DeskCommand {
    static let word = "evidence"
    static let summary = "Show what proves that something was done."
    static let synopsis = ["evidence N", "evidence N ID [--save FILE]"]
    static let examples = [
        (line: "usher evidence 42", effect: "what there is: commands, exit statuses, sizes"),
        (line: "usher evidence 42 3f2a", effect: "its content, checked against its SHA-256"),
        (line: "usher evidence 42 3f2a --save upgrade.log", effect: "into a new file"),
    ]

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The ticket.", valueName: "N"))
    var ticket: String?

    @Argument(help: ArgumentHelp("The first digits, at least four, of one piece's identifier.", valueName: "ID"))
    var id: String?

    @Option(
        help: ArgumentHelp("Save its content as it is in a new FILE; - is standard output.", valueName: "FILE"),
        completion: .file())
    var save: String?

    func run(_ program: Program) throws {
        guard let ticket else {
            throw DeskError(.usage, "evidence needs a ticket's number", hint: "usher evidence 42")
        }
        let number = try TicketNumbers.one(ticket)
        let desk = try program.openDeskWithTable()
        let list = desk.table.evidence(try desk.row(of: number))
        guard let id else {
            guard save == nil else {
                throw DeskError(
                    .usage, "to save one piece, say which", hint: "usher evidence \(number) ID --save FILE")
            }
            if program.shared.json { return try program.answerJSON { $0.evidence(list) } }
            return try program.answerText { buffer in
                if list.isEmpty { buffer.line("\(number) has no evidence") } else { buffer.evidence(list) }
            }
        }
        let evidence = try Self.one(id, of: list, on: number)
        let bytes = try desk.bytes(of: evidence, on: number)
        if evidence.isTruncated { StandardError.say("of \(evidence.amount): the rest was left out") }
        if let save { return try Self.save(evidence, bytes, to: save, program) }
        if program.shared.json { return try program.answerJSON { $0.evidence(evidence, content: bytes) } }
        try Self.show(bytes, program)
    }

    private static func one(
        _ id: String, of list: [Evidence], on number: TicketNumber
    ) throws(DeskError) -> Evidence {
        let found = list.matching(id: id)
        guard let first = found.first else {
            throw DeskError(
                .usage, "\(number) has no evidence \(id)", hint: "usher evidence \(number) lists what it has")
        }
        guard found.allSatisfy({ $0.id == first.id }) else {
            let ids = found.map { list.shortID(of: $0) }.joined(separator: ", ")
            throw DeskError(.usage, "\(id) is not one piece of evidence but \(found.count)", hint: "say more: \(ids)")
        }
        return first
    }

    /// As it is in a pipe; on a terminal with all made visible that could act on that.
    private static func show(_ bytes: [UInt8], _ program: Program) throws {
        guard program.isTerminal else { return try program.output.write(bytes) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = TextBuffer.end(ofPieceOf: rest, atMost: 65_536)
            try program.answerText { $0.content(rest[..<end]) }
            rest = rest[end...]
        }
        if bytes.last != UInt8(ascii: "\n") { try program.output.write("\n") }
    }

    private static func save(_ evidence: Evidence, _ bytes: [UInt8], to path: String, _ program: Program) throws {
        guard path != "-" else {
            // What is asked for as it is goes through no pager.
            guard let number = StandardDescriptors.write(bytes, to: 1) else { return }
            if number == StandardDescriptors.readerLeft { throw Output.ReaderLeft() }
            throw DeskError(.inputOutput, "standard output can't be written", hint: "see where it goes")
        }
        try SavedFile.write(bytes, to: path)
        if program.shared.json { return try program.answerJSON { $0.evidence(evidence, savedAs: path) } }
        try program.answerText { $0.line("saved \(Evidence.size(evidence.kept)) as \(path)") }
    }
}
