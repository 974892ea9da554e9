import ArgumentParser
import DeskText
import Glibc
import TicketDesk
import TicketModel

/// From the arguments to the exit code: finds the one verb that is meant, has it parsed and run, and says what failed.
enum Launcher {
    /// Runs the program; the arguments are without its own name.
    static func run(_ arguments: [String]) -> Int32 {
        StandardDescriptors.occupy()
        tellOfRepairs(in: arguments)
        do {
            let line = try RequestLine(arguments)
            switch line.request {
            case .bare: return try runBare(line.arguments)
            case .version: return try run(VersionCommand.self, line.arguments)
            case .help: return try run(HelpCommand.self, line.arguments)
            case .verb(let word):
                // What is done all day must not cost anything.
                if let plain = PlainRequest(line) { return try run(plain) }
                return try run(command(named: word), line.arguments)
            }
        } catch let error as DeskError {
            return fail(error, inJSON: RequestLine.wantsJSON(arguments))
        } catch {
            return fail(DeskError(.usage, "\(error)"), inJSON: RequestLine.wantsJSON(arguments))
        }
    }

    /// The board where a person can use it, else the list.
    private static func runBare(_ arguments: [String]) throws -> Int32 {
        let isInteractive = TerminalFacts.isTerminal(STDIN_FILENO) && TerminalFacts.isTerminal(STDOUT_FILENO)
        guard isInteractive, !RequestLine.wantsJSON(arguments) else { return try run(ListCommand.self, arguments) }
        return try run(BoardCommand.self, arguments)
    }

    /// What others call it.
    private static let otherWords = [
        "done": "resolve", "finish": "resolve", "new": "add", "create": "add", "ls": "list", "status": "list",
        "delete": "close N --reason WHY", "rm": "close N --reason WHY", "history": "log", "timeline": "around",
        "who": "workload", "move": "assign",
    ]

    private static func command(named word: String) throws(DeskError) -> any DeskCommand.Type {
        if let command = CommandTable.command(named: word) { return command }
        let isNumber = TicketNumber(word) != nil
        let near = isNumber ? "show \(word)" : Self.otherWords[word] ?? CommandTable.nearest(to: word)
        throw DeskError(
            .usage, "\(word) is not a verb", hint: near.map { "did you mean usher \($0)?" } ?? "usher help lists them")
    }

    private static func run<Command: DeskCommand>(_ type: Command.Type, _ arguments: [String]) throws -> Int32 {
        var isJSON = RequestLine.wantsJSON(arguments)
        do {
            // What is not our command is ArgumentParser's own for --help.
            guard let command = try type.parseAsRoot(type.prepared(arguments)) as? Command else {
                throw CleanExit.helpRequest(type)
            }
            isJSON = command.shared.json
            try run(command.shared.settings, command.run)
            return 0
        } catch let error as DeskError {
            let code = fail(error, inJSON: isJSON)
            return type.failureCode ?? code
        } catch let code as ExitCode {
            return code.rawValue
        } catch is Output.ReaderLeft {
            return 0
        } catch {
            return finish(type, error, isJSON)
        }
    }

    private static func run(_ plain: PlainRequest) throws -> Int32 {
        do {
            try run(plain.shared, plain.run)
        } catch let error as DeskError {
            return fail(error, inJSON: plain.shared.json)
        } catch is Output.ReaderLeft {}
        return 0
    }

    private static func run(_ shared: SharedSettings, _ body: (Program) throws -> Void) throws {
        let program = Program(shared: shared)
        do {
            try body(program)
            try program.output.finish()
        } catch {
            program.output.abandon()
            throw error
        }
    }

    /// Shows the help that was asked for, or says in our form what ArgumentParser could not read.
    private static func finish<Command: DeskCommand>(_ type: Command.Type, _ error: any Error, _ isJSON: Bool) -> Int32
    {
        guard type.exitCode(for: error) == .success else {
            let code = fail(ArgumentFailure.deskError(type.message(for: error), in: type.word), inJSON: isJSON)
            return type.failureCode ?? code
        }
        do {
            let columns = TerminalFacts.isTerminal(STDOUT_FILENO) ? TerminalFacts.size(of: STDOUT_FILENO).columns : nil
            let output = Output()
            try output.write(type.help(columns: columns))
            try output.finish()
            return 0
        } catch let error as DeskError {
            return fail(error, inJSON: isJSON)
        } catch {
            return 0
        }
    }

    /// Says what failed, on standard error.
    private static func fail(_ error: DeskError, inJSON isJSON: Bool) -> Int32 {
        StandardError.write(isJSON ? String(decoding: JSONDocument.error(error), as: UTF8.self) : error.plainText)
        return error.exitCode
    }

    /// Says so if an argument was not UTF-8; Swift has put U+FFFD in place of what it could not read.
    private static func tellOfRepairs(in arguments: [String]) {
        guard arguments.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) else { return }
        let isRepaired = (0..<Int(CommandLine.argc)).contains { index in
            CommandLine.unsafeArgv[index].map { String(validatingCString: $0) == nil } ?? false
        }
        if isRepaired { StandardError.say("the arguments are not all UTF-8: what can't be read is kept as U+FFFD") }
    }
}
