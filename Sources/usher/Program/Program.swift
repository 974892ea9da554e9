import DeskText
import Glibc
import TicketDesk
import TicketModel

/// One run of one verb: where its answer goes and how it looks there, and the desk that it asks.
final class Program {
    /// The options that every verb has.
    let shared: SharedSettings
    /// Where the answer goes.
    let output: Output
    /// Whether a person reads the answer as it comes.
    let isTerminal: Bool

    init(shared: SharedSettings) {
        self.shared = shared
        isTerminal = TerminalFacts.isTerminal(STDOUT_FILENO)
        let isPaged = isTerminal && TerminalFacts.isTerminal(STDIN_FILENO)
        output = Output(linesBeforePager: isPaged ? TerminalFacts.size(of: STDOUT_FILENO).rows - 1 : nil)
    }

    /// How plain text is to look on standard output.
    var look: TextLook {
        TextLook(
            hasColour: shared.colour.allows(STDOUT_FILENO), isUnicode: TerminalFacts.isUnicode,
            columns: isTerminal ? TerminalFacts.size(of: STDOUT_FILENO).columns : nil, isUTC: shared.isUTC,
            now: WallClock.now)
    }

    /// Opens the store, as it stands at its last event.
    func openDesk() throws(DeskError) -> TicketDesk {
        let desk = try StoreLocation(option: shared.store).open(via: .cli)
        for warning in desk.warnings { StandardError.say(warning) }
        // The process ends soon, which is quicker than taking down what was built.
        _ = Unmanaged.passRetained(desk)
        return desk
    }

    /// Opens the store and reads it up to its last event.
    func openDeskWithTable() throws(DeskError) -> TicketDesk {
        let desk = try openDesk()
        if TerminalFacts.isTerminal(STDERR_FILENO), desk.takesTimeToRead {
            desk.onReading { StandardError.write("\rreading the store: \($0) %") }
            defer { StandardError.write("\r\u{1B}[K") }
            try desk.refresh()
        } else {
            try desk.refresh()
        }
        return desk
    }

    /// Answers with what a verb has done, and in JSON with the tickets as they are now.
    func answer(_ receipt: Receipt, of desk: TicketDesk) throws {
        guard shared.json else { return try answerText { $0.receipt(receipt) } }
        try desk.refresh()
        let rows = try receipt.tickets.map { try desk.row(of: $0) }
        try answerJSON { writer in
            writer.array { writer in
                for row in rows { writer.ticket(row, in: desk.table) }
            }
        }
    }

    /// Answers in JSON with the value that `body` writes.
    func answerJSON(_ body: (inout JSONWriter) -> Void) throws {
        try output.write(JSONDocument.data(indented: isTerminal, body))
    }

    /// Answers in plain text with what `body` adds.
    func answerText(_ body: (inout TextBuffer) -> Void) throws {
        var buffer = TextBuffer(look: look)
        body(&buffer)
        try output.write(buffer.takeBytes())
    }
}
