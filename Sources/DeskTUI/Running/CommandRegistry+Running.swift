extension CommandRegistry {
    /// What runs something for a ticket.
    static let runCommands: [Command] = [
        Command(
            "run command", ["!"], "run a command line; what it prints is kept as evidence", .ticket, in: .aboutTickets,
            applies: { $0.whyNoRun },
            run: { $0.openRun() })
    ]
}
