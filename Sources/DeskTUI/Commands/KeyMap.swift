import TerminalUI

/// Which keys mean which commands: the registry's own, or as the reader's configuration has it.
public struct KeyMap: Sendable {
    /// The registry's own keys.
    public static let standard = KeyMap(keys: [:])

    private let keys: [String: [KeyChord]]
    private let byChord: [[KeyPress]: [Command]]
    /// The commands of each place where keys go, in the footer's order: it is drawn at every key.
    private let byContext: [Command.Contexts: [Command]]
    /// What may follow a first key, in the registry's order.
    private let continuations: [KeyPress: [(chord: KeyChord, command: Command)]]

    /// The registry's keys with some commands' replaced; an empty list leaves a command to the palette.
    ///
    /// Throws for a name that no command has, for what is no key, and for a key that would mean two things in one place.
    public init(rebinding wishes: [String: [String]]) throws(KeyMapError) {
        var keys: [String: [KeyChord]] = [:]
        for (name, labels) in wishes.sorted(by: { $0.key < $1.key }) {
            guard CommandRegistry.command(named: name) != nil else {
                throw KeyMapError(command: name, trouble: .unknownCommand(near: CommandRegistry.nearest(to: name)))
            }
            var chords: [KeyChord] = []
            for label in labels {
                guard let chord = KeyChord(parsing: label) else {
                    throw KeyMapError(command: name, trouble: .noKey(label))
                }
                chords.append(chord)
            }
            keys[name] = chords
        }
        self.init(keys: keys)
        try check(Set(wishes.keys))
    }

    private init(keys: [String: [KeyChord]]) {
        self.keys = keys
        var byChord: [[KeyPress]: [Command]] = [:]
        var continuations: [KeyPress: [(chord: KeyChord, command: Command)]] = [:]
        for command in CommandRegistry.commands {
            for chord in keys[command.name] ?? command.keys {
                byChord[chord.presses, default: []].append(command)
                if chord.presses.count > 1 { continuations[chord.presses[0], default: []].append((chord, command)) }
            }
        }
        self.byChord = byChord
        self.continuations = continuations
        var byContext: [Command.Contexts: [Command]] = [:]
        for context in Command.Contexts.each {
            let own = CommandRegistry.commands.filter { !$0.contexts.isDisjoint(with: context) }
            // Away from the board, the way about the pane comes before what can be done with the ticket.
            let ways: [Command.Group] = context == .detail || context == .tree ? [.move] : [.chart]
            byContext[context] = own.filter { ways.contains($0.group) } + own.filter { !ways.contains($0.group) }
        }
        self.byContext = byContext
    }

    /// What is typed for a command; the first is the one that the footer shows.
    public func keys(of command: Command) -> [KeyChord] { keys[command.name] ?? command.keys }

    /// The first key of a command as it is printed; its name where it has none.
    func label(_ name: String, _ glyphs: Glyphs) -> String {
        CommandRegistry.command(named: name).flatMap { keys(of: $0).first?.label(glyphs) } ?? ": \(name)"
    }

    /// The command that keys mean in a context; where two share them, the one for a store with or without tickets.
    func command(for presses: [KeyPress], in context: Command.Contexts, isEmptyStore: Bool = false) -> Command? {
        let found = byChord[presses]?.filter { !$0.contexts.isDisjoint(with: context) } ?? []
        return found.first { $0.isForEmptyStore == isEmptyStore } ?? found.first
    }

    /// The commands of a place where keys go, in the order of its footer.
    func footer(in context: Command.Contexts) -> [Command] { byContext[context] ?? [] }

    /// What may follow a key that is the first of two in a context.
    func continuations(of press: KeyPress, in context: Command.Contexts) -> [(chord: KeyChord, command: Command)] {
        continuations[press]?.filter { !$0.command.contexts.isDisjoint(with: context) } ?? []
    }

    /// Whether a key may be the first of two in a context.
    func isPrefix(_ press: KeyPress, in context: Command.Contexts) -> Bool {
        continuations[press]?.contains { !$0.command.contexts.isDisjoint(with: context) } ?? false
    }

    /// Whether keys mean one thing in each place; what was wished for is blamed rather than the registry.
    private func check(_ wished: Set<String>) throws(KeyMapError) {
        for context in Command.Contexts.each {
            let isTyping = !context.isDisjoint(with: .typing)
            for command in footer(in: context) {
                for chord in keys(of: command) {
                    if isTyping, chord.isText, wished.contains(command.name) {
                        throw KeyMapError(command: command.name, trouble: .isText(chord.label))
                    }
                    let same = byChord[chord.presses] ?? []
                    let first = chord.presses.count > 1 ? byChord[[chord.presses[0]]] ?? [] : []
                    let other = (same + first).first {
                        $0.name != command.name && $0.isForEmptyStore == command.isForEmptyStore
                            && !$0.contexts.isDisjoint(with: context)
                    }
                    guard let other else { continue }
                    if wished.contains(command.name) {
                        throw KeyMapError(command: command.name, trouble: .conflict(chord.label, other.name))
                    }
                    let theirs = keys(of: other).first { $0.presses == Array(chord.presses.prefix($0.presses.count)) }
                    throw KeyMapError(
                        command: other.name, trouble: .conflict(theirs?.label ?? chord.label, command.name))
                }
            }
        }
    }
}
