extension CommandRegistry {
    /// Completing words of the capture line and of filters.
    static let completionCommands: [Command] = [
        Command(
            "complete", ["Tab"], "complete the word: people, tags, hosts, tickets, days", .text,
            in: [.capture, .filter], footer: { _ in "complete" }
        ) { $0.complete() },
        Command(
            "take word", ["Enter"], "take the word under the bar", .text, in: .completing, footer: { _ in "take" }
        ) { $0.takeChoice() },
        Command(
            "close list", ["Esc"], "close the list; the line stays", .text, in: .completing, footer: { _ in "close" }
        ) { model in
            model.completion = nil
            return []
        },
    ]
}
