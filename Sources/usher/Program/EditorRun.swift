import Glibc
import Processes
import TicketDesk
import TicketModel

/// `edit` without options: one ticket in the user's editor, until it is done or the text is kept in a file.
struct EditorRun {
    private let ticket: TicketNumber
    /// An editor that is a script could go on for ever.
    private static let mostRounds = 20

    /// Throws a usage error where no editor can be shown, or for more than one ticket.
    init(_ tickets: [TicketNumber]) throws(DeskError) {
        guard let ticket = tickets.first, tickets.count == 1 else {
            throw DeskError(
                .usage, "an editor shows one ticket at a time",
                hint: "say what to change in options: usher help edit")
        }
        guard TerminalFacts.isTerminal(STDIN_FILENO), TerminalFacts.isTerminal(STDOUT_FILENO) else {
            throw DeskError(
                .usage, "there is no terminal for an editor", hint: "say what to change in options: usher help edit")
        }
        self.ticket = ticket
    }

    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        var session = try EditSession(ticket, at: desk)
        let file = try filed { () throws(EditedFile.Failure) in
            try EditedFile(session.text, named: "\(ticket)", in: HomeDirectories().drafts)
        }
        for _ in 0..<Self.mostRounds {
            let shown = session.text
            let edited = try edit(file, shown)
            if edited == shown, shown.hasPrefix("#! ") { break }
            let outcome: EditSession.Outcome
            do throws(DeskError) {
                outcome = try session.submit(edited, to: desk)
            } catch {
                throw kept(file, DeskError(error.code, error.message, hint: error.hint))
            }
            switch outcome {
            case .done(let receipt):
                file.remove()
                return try program.answer(receipt, of: desk)
            case .unchanged:
                file.remove()
                let nothing = Receipt.unchanged(ticket)
                return try program.answer(nothing, of: desk)
            case .again: try filed { () throws(EditedFile.Failure) in try file.write(session.text) }
            }
        }
        throw kept(file, DeskError(.malformed, "\(ticket) was not changed", hint: nil))
    }

    /// What the editor left of the file. A file that it did not touch is nobody's work, and goes when it fails.
    private func edit(_ file: EditedFile, _ shown: String) throws -> String {
        let end = Editor.edit(file.path)
        let failure: DeskError
        switch end {
        case .done:
            do throws(EditedFile.Failure) {
                return try file.read()
            } catch {
                throw DeskError(.inputOutput, error.message, hint: "\(ticket) was not changed")
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
        throw DeskError(failure.code, "\(failure.message): \(ticket) was not changed", hint: failure.hint)
    }

    /// An error that says where the text is.
    private func kept(_ file: EditedFile, _ error: DeskError) -> DeskError {
        let hint = error.hint.map { "\($0); " } ?? ""
        return DeskError(error.code, error.message, hint: "\(hint)the text is kept in \(file.path)")
    }

    private func filed<Result>(_ body: () throws(EditedFile.Failure) -> Result) throws(DeskError) -> Result {
        do throws(EditedFile.Failure) {
            return try body()
        } catch {
            throw DeskError(.inputOutput, error.message, hint: "\(ticket) was not changed")
        }
    }
}
