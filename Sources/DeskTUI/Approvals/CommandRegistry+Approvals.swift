import TicketModel

extension CommandRegistry {
    /// Whether tickets may be done: asking, answering, and what waits for an answer.
    static let approvalCommands: [Command] = [
        decide("approve", ["Aa"], "approve: it may be done as it stands now", .approved),
        decide("reject", ["Ar"], "reject: it may not be done as it stands now", .rejected),
        decide("ask approval", ["Aq"], "ask for somebody's approval; it requires one from then on", .requested),
        Command(
            "approvals", ["AA"], "what waits for an approval, and nothing else; once more: all", .ticket,
            run: { $0.showUnapproved() }),
    ]

    private static func decide(
        _ name: String, _ keys: [KeyChord], _ help: String, _ decision: Approval.Decision
    ) -> Command {
        Command(
            name, keys, help, .ticket, in: .aboutTickets,
            applies: { $0.reason(against: decision) },
            run: { $0.open(decision) })
    }
}
