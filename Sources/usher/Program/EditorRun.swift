import Glibc
import Processes
import TicketDesk
import TicketModel

/// The user's editor over a file of this program: for one ticket, until that is done or its text is kept in the file; or for
/// a text that is being written on the board.
struct EditorRun {
    /// What a failure leaves as it is, for a person.
    private let unchanged: String
    /// An editor that is a script could go on for ever.
    private static let mostRounds = 20

    /// The one ticket that is to be shown; throws a usage error where no editor can be, or for more than one.
    static func ticket(among tickets: [TicketNumber]) throws(DeskError) -> TicketNumber {
        guard let ticket = tickets.first, tickets.count == 1 else {
            throw DeskError(
                .usage, "an editor shows one ticket at a time",
                hint: "say what to change in options: usher help edit")
        }
        guard TerminalFacts.isTerminal(STDIN_FILENO), TerminalFacts.isTerminal(STDOUT_FILENO) else {
            throw DeskError(
                .usage, "there is no terminal for an editor", hint: "say what to change in options: usher help edit")
        }
        return ticket
    }

    /// Shows a ticket, and again while there is something to be said about what was typed; answers what was written.
    static func edit(_ ticket: TicketNumber, at desk: TicketDesk) throws(DeskError) -> Receipt {
        try EditorRun(unchanged: "\(ticket) was not changed").edit(ticket, desk)
    }

    /// Shows a text once, and answers what has become of it.
    static func edit(_ text: String, named name: String) throws(DeskError) -> String {
        let run = EditorRun(unchanged: "the text is as it was")
        let file = try run.file(text, named: name)
        let edited = try run.edit(file, text)
        file.remove()
        return edited
    }

    private func edit(_ ticket: TicketNumber, _ desk: TicketDesk) throws(DeskError) -> Receipt {
        var session = try EditSession(ticket, at: desk)
        let file = try file(session.text, named: "\(ticket)")
        rounds: for _ in 0..<Self.mostRounds {
            let shown = session.text
            let edited = try edit(file, shown)
            let outcome: EditSession.Outcome
            do throws(DeskError) {
                outcome = try session.submit(edited, to: desk)
            } catch {
                throw kept(file, DeskError(error.code, error.message, hint: error.hint))
            }
            switch outcome {
            case .done(let receipt):
                file.remove()
                return receipt
            case .unchanged:
                file.remove()
                return Receipt.unchanged(ticket)
            // Nobody has looked: what was wrong is as wrong as before.
            case .again where session.text == shown: break rounds
            case .again: try filed { () throws(EditedFile.Failure) in try file.write(session.text) }
            }
        }
        let complaints = session.text.split(separator: "\n").prefix { $0.hasPrefix("#! ") }.map { $0.dropFirst(3) }
        let why = complaints.isEmpty ? "" : " (\(complaints.joined(separator: "; ")))"
        throw kept(file, DeskError(.malformed, "\(unchanged)\(why)", hint: nil))
    }

    /// What the editor left of the file. A file that it did not touch is nobody's work, and goes when it fails.
    private func edit(_ file: EditedFile, _ shown: String) throws(DeskError) -> String {
        let end = Editor.edit(file.path)
        let failure: DeskError
        switch end {
        case .done:
            do throws(EditedFile.Failure) {
                return try file.read()
            } catch {
                throw DeskError(.inputOutput, error.message, hint: unchanged)
            }
        case .failed(let code):
            failure = DeskError(
                .inputOutput, "\(Editor.command) ended with \(code)", hint: code == 127 ? "set EDITOR" : nil)
        case .killed(let signal): failure = DeskError(.inputOutput, "\(Editor.command) was ended by signal \(signal)")
        case .notStarted(let number):
            failure = DeskError(.inputOutput, "no editor could be started (\(String(cString: strerror(number))))")
        }
        if let left = try? file.read(), left != shown || shown.hasPrefix("#! ") { throw kept(file, failure) }
        file.remove()
        throw DeskError(failure.code, "\(failure.message): \(unchanged)", hint: failure.hint)
    }

    /// An error that says where the text is.
    private func kept(_ file: EditedFile, _ error: DeskError) -> DeskError {
        let hint = error.hint.map { "\($0); " } ?? ""
        return DeskError(error.code, error.message, hint: "\(hint)the text is kept in \(file.path)")
    }

    private func file(_ text: String, named name: String) throws(DeskError) -> EditedFile {
        try filed { () throws(EditedFile.Failure) in
            try EditedFile(text, named: name, in: HomeDirectories().drafts)
        }
    }

    private func filed<Result>(_ body: () throws(EditedFile.Failure) -> Result) throws(DeskError) -> Result {
        do throws(EditedFile.Failure) {
            return try body()
        } catch {
            throw DeskError(.inputOutput, error.message, hint: unchanged)
        }
    }
}
