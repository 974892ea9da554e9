import ArgumentParser
import DeskText
import Glibc
import TicketDesk
import TicketModel

struct RunCommand: DeskCommand {
    static let word = "run"
    static let summary = "Run a command, and keep what it prints with a ticket."
    static let synopsis = ["run [OPTION…] N [--] COMMAND…"]
    static let examples = [
        (line: "usher run 42 sudo apt-get upgrade -y openssl", effect: "evidence that it was done"),
        (line: "usher run 42 -- nginx -t", effect: "the same, with -- before the command"),
        (line: "usher run 42 sh -c \"df -h / | tail -1\"", effect: "what a shell is to read"),
        (line: "usher run --keep-secrets 42 cat token.txt", effect: "as it is, without a question"),
    ]
    static let failureCode: Int32? = 125

    @Flag(help: "Keep what looks like a secret as it is, and don't ask.")
    var keepSecrets = false

    @OptionGroup var shared: SharedOptions

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The ticket, then the command; all that follows is the command's.", valueName: "N COMMAND"))
    var words: [String] = []

    /// The options, the ticket, and how many words are left at the end of the command line: those are the command's, whatever
    /// they are. ArgumentParser takes the square of their number to read them.
    static func prepared(_ arguments: [String]) -> [String] {
        var options: [String] = []
        var rest = arguments[...]
        while let first = rest.first, first.hasPrefix("-"), first.utf8.count > 1, first != "--" {
            options.append(rest.removeFirst())
            if first == "-C" || first == "--color", let value = rest.popFirst() { options.append(value) }
        }
        guard let number = rest.popFirst(), number != "--" else { return arguments }
        if rest.first == "--" { rest.removeFirst() }
        return options + [number, "\(rest.count)"]
    }

    func run(_ program: Program) throws {
        if let option = words.first, option.hasPrefix("-") {
            throw DeskError(
                .usage, option == "--" ? "run needs a ticket before the command" : "run has no option \(option)",
                hint: "usher run 42 -- COMMAND")
        }
        guard let number = words.first else {
            throw DeskError(.usage, "run needs a ticket and a command", hint: "usher run 42 -- COMMAND")
        }
        let ticket = try TicketNumbers.one(number)
        let count = words.count == 2 ? Int(words[1]) ?? 0 : 0
        let command = CommandLine.arguments.suffix(count)
        guard let name = command.first else {
            throw DeskError(.usage, "run needs a command", hint: "usher run \(number) -- COMMAND")
        }
        guard !name.isEmpty else {
            throw DeskError(.usage, "the command has no name", hint: "usher run \(number) COMMAND")
        }
        let run = CommandRun(
            ticket: ticket, words: Array(command), arguments: Self.rawArguments(count), keepsSecrets: keepSecrets)
        let desk = try program.openDesk()
        let outcome: CommandRun.Outcome
        do throws(CommandRunFailure) {
            outcome = try run.run(at: desk)
        } catch {
            say(error.error)
            throw ExitCode(error.exitCode)
        }
        if let failure = outcome.failure { say(failure) }
        if let receipt = outcome.receipt {
            RunReport(outcome.captured, receipt, ticket: ticket, desk).say(inJSON: shared.json)
        }
        throw ExitCode(outcome.exitCode)
    }

    private func say(_ error: DeskError) {
        StandardError.write(shared.json ? String(decoding: JSONDocument.error(error), as: UTF8.self) : error.plainText)
    }

    /// The last words of the command line as they were given: not all that a command takes is UTF-8.
    private static func rawArguments(_ count: Int) -> [[UInt8]] {
        let all = CommandLine.unsafeArgv
        return (Int(CommandLine.argc) - count..<Int(CommandLine.argc)).map { index in
            guard let word = all[index] else { return [] }
            return UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
        }
    }
}
