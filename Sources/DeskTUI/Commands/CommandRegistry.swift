import TerminalUI
import TicketModel

/// All commands there are.
public enum CommandRegistry {
    /// In the order of the help; within a context, also of the footer.
    public static let commands: [Command] =
        captureCommands + ticketCommands + amendCommands + approvalCommands + runCommands + boardCommands + viewCommands
        + moveCommands + chartCommands
        + detailCommands
        + textCommands
        + completionCommands
        + writingCommands
        + programCommands

    private static let byName = Dictionary(uniqueKeysWithValues: commands.map { ($0.name, $0) })

    /// The command of that name.
    public static func command(named name: String) -> Command? {
        byName[name]
    }

    /// The name nearest to one that no command has.
    static func nearest(to name: String) -> String? {
        TicketModel.nearest(to: name, among: commands.map(\.name))
    }
}
