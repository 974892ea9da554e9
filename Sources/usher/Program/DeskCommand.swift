import ArgumentParser

/// One verb of the command line.
protocol DeskCommand: ParsableCommand {
    /// The verb as it is typed.
    static var word: String { get }
    /// What it does, in a line.
    static var summary: String { get }
    /// Command lines that show how it is used, each with what it does; no shell touches their words.
    static var examples: [(line: String, effect: String)] { get }
    /// How it is used, after `usher`.
    static var synopsis: [String] { get }

    /// What it exits with wherever it fails by itself; nil: by the kind of failure.
    static var failureCode: Int32? { get }

    /// The options that every verb has.
    var shared: SharedOptions { get }

    /// The arguments as ArgumentParser is to see them.
    static func prepared(_ arguments: [String]) throws -> [String]

    /// Does it.
    func run(_ program: Program) throws
}

extension DeskCommand {
    static var failureCode: Int32? { nil }

    static func prepared(_ arguments: [String]) throws -> [String] { arguments }

    static var configuration: CommandConfiguration {
        // A super-command spares ArgumentParser its search for requests of completion scripts.
        CommandConfiguration(
            commandName: word, _superCommandName: "usher", abstract: summary,
            usage: synopsis.map { "usher \($0)" }.joined(separator: "\n"))
    }

    /// The whole help of the verb: ArgumentParser's, and the examples.
    static func help(columns: Int?) -> String {
        let columns = min(columns ?? 80, 100)
        let overview = "OVERVIEW: "
        var text = helpMessage(columns: columns)
        if text.hasPrefix(overview) { text.removeFirst(overview.count) }
        let width = examples.map(\.line.count).max() ?? 0
        let fits = examples.allSatisfy { width + $0.effect.count + 4 <= columns }
        text += "\nEXAMPLES:\n"
        for example in examples {
            let gap = fits ? String(repeating: " ", count: width - example.line.count + 2) : "\n      "
            text += "  " + example.line + gap + example.effect + "\n"
        }
        return text
    }
}
