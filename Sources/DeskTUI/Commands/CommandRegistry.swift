import TerminalUI

/// All commands there are, and which of them a key means.
public enum CommandRegistry {
    /// In the order of the help; within a context, also of the footer.
    public static let commands: [Command] =
        captureCommands + ticketCommands + boardCommands + moveCommands + chartCommands + detailCommands + textCommands
        + programCommands

    private static let byName = Dictionary(uniqueKeysWithValues: commands.map { ($0.name, $0) })

    private static let byChord: [[KeyPress]: [Command]] = {
        var index: [[KeyPress]: [Command]] = [:]
        for command in commands {
            for chord in command.keys { index[chord.presses, default: []].append(command) }
        }
        return index
    }()

    /// The commands of each place where keys go, in the footer's order: it is drawn at every key.
    private static let byContext: [Command.Contexts: [Command]] = {
        var index: [Command.Contexts: [Command]] = [:]
        for bit in 0..<UInt16.bitWidth {
            let context = Command.Contexts(rawValue: 1 << bit)
            let own = commands.filter { !$0.contexts.isDisjoint(with: context) }
            // Away from the board, the way about the pane comes before what can be done with the ticket.
            let ways: [Command.Group] = context == .detail || context == .tree ? [.move] : [.chart]
            index[context] = own.filter { ways.contains($0.group) } + own.filter { !ways.contains($0.group) }
        }
        return index
    }()

    private static let prefixes: [KeyPress: Command.Contexts] = {
        var index: [KeyPress: Command.Contexts] = [:]
        for command in commands {
            for chord in command.keys where chord.presses.count > 1 {
                index[chord.presses[0], default: []].formUnion(command.contexts)
            }
        }
        return index
    }()

    /// The command of that name.
    public static func command(named name: String) -> Command? {
        byName[name]
    }

    /// The command that keys mean in a context.
    static func command(for presses: [KeyPress], in context: Command.Contexts) -> Command? {
        byChord[presses]?.first { !$0.contexts.isDisjoint(with: context) }
    }

    /// The commands of a place where keys go, in the order of its footer.
    static func footer(in context: Command.Contexts) -> [Command] { byContext[context] ?? [] }

    /// Whether a key may be the first of two in a context.
    static func isPrefix(_ press: KeyPress, in context: Command.Contexts) -> Bool {
        !(prefixes[press]?.isDisjoint(with: context) ?? true)
    }
}
