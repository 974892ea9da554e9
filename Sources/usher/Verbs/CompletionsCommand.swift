import ArgumentParser
import TicketDesk

struct CompletionsCommand: DeskCommand {
    static let word = "completions"
    static let summary = "Print what makes a shell complete usher's verbs and options."
    static let synopsis = ["completions bash|zsh|fish"]
    static let examples = [
        (line: "usher completions bash > ~/.local/share/bash-completion/completions/usher", effect: "for bash"),
        (line: "usher completions fish > ~/.config/fish/completions/usher.fish", effect: "for fish"),
    ]

    @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "SHELL"), completion: .list(["bash", "zsh", "fish"]))
    var shell: String?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        guard let name = shell, let shell = CompletionShell(rawValue: name) else {
            throw DeskError(
                .usage, "there are no completions for \(shell ?? "no shell")", hint: "name bash, zsh or fish")
        }
        try program.output.write(CommandTree.completionScript(for: shell) + "\n")
    }
}

/// All verbs at once, for the completion script only: building them takes longer than most verbs run.
private struct CommandTree: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "usher", subcommands: CommandTable.all)
    }
}
