import TerminalUI
import TicketModel

/// The commands by name: typed letters narrow them; a number is a ticket to go to.
struct Palette: Sendable {
    var field = TextField()
    /// Which of the entries is chosen.
    var index = 0
}

/// One line of the palette.
struct PaletteEntry: Sendable {
    enum Meaning: Sendable {
        case command(Command)
        case ticket(TicketNumber)
    }

    let meaning: Meaning
    let name: String
    /// The characters of the name that were typed.
    let matched: Set<Int>
    let help: String
    /// Why it does not apply; `nil` when it does.
    let reason: String?
    let keys: String
}

extension BoardModel {
    /// What the typed letters leave, the best first.
    var paletteEntries: [PaletteEntry] {
        guard case .palette(let palette) = dialog else { return [] }
        let typed = palette.field.text.trimmed
        return jumpEntry(typed).map { [$0] } ?? commandEntries(typed)
    }

    /// A number is meant for a ticket, be there one or not.
    private func jumpEntry(_ typed: String) -> PaletteEntry? {
        guard let first = typed.unicodeScalars.first, typed.contains(where: { $0.isNumber }),
            let number = TicketNumber(typed), first.isASCII
        else { return nil }
        let title = table.row(of: number).map { table.title($0) }
        return PaletteEntry(
            meaning: .ticket(number), name: number.description, matched: Set(0..<number.description.count),
            help: title ?? "", reason: title == nil ? "there is no ticket \(number)" : nil, keys: "")
    }

    private func commandEntries(_ typed: String) -> [PaletteEntry] {
        var found: [(score: Int, order: Int, entry: PaletteEntry)] = []
        for (order, command) in CommandRegistry.commands.enumerated() {
            guard !command.contexts.isDisjoint(with: ground.union(.panes)), command.name != "palette",
                let match = CommandSearch(typed, in: command, keys: keys.keys(of: command))
            else { continue }
            let reason = unavailability(of: command)
            let entry = PaletteEntry(
                meaning: .command(command), name: command.name, matched: match.positions, help: command.help,
                reason: reason,
                keys: keys.keys(of: command).map { $0.label(theme.glyphs) }.joined(separator: " "))
            found.append((match.score - (reason == nil ? 0 : 1), order, entry))
        }
        return found.sorted { ($1.score, $0.order) < ($0.score, $1.order) }.map(\.entry)
    }

    /// Why a command does not apply in the picture or pane that is there; `nil` when it does.
    func unavailability(of command: Command) -> String? {
        if !command.contexts.isDisjoint(with: ground) { return command.applies(self) }
        if !command.contexts.isDisjoint(with: .charts) { return "only in a picture" }
        if command.contexts.isDisjoint(with: .panes) { return "only while something is typed, chosen or carried" }
        let places = Pane.allCases.filter { !command.contexts.isDisjoint(with: Command.Contexts.pane($0)) }
        return "only in the " + places.map(\.word).joined(separator: " and the ")
    }
}

/// How well typed words stand for a command: each must be in its name, its help or its keys.
struct CommandSearch {
    let score: Int
    /// The characters of the name that were meant.
    let positions: Set<Int>

    init?(_ typed: String, in command: Command, keys: [KeyChord]) {
        var (score, positions) = (0, Set<Int>())
        if keys.contains(where: { $0.label == typed }) {
            (self.score, self.positions) = (10_000, [])
            return
        }
        for word in typed.split(separator: " ").map(String.init) {
            let match = FuzzyMatch(word, in: command.name)
            let place = command.help.lowercased().firstRange(of: word.lowercased()).map {
                command.help.distance(from: command.help.startIndex, to: $0.lowerBound)
            }
            if let match, !match.isScattered || place == nil {
                // Letters that lie here and there in the name mean it less than a word of the help.
                score += (match.isScattered ? 10 : 100) + match.score
                positions.formUnion(match.positions)
            } else if let place {
                // What it does is said first.
                score += 60 + word.count + max(0, 20 - place / 4)
            } else if word.count > 2, command.group.rawValue.contains(word.lowercased()) {
                score += 1
            } else {
                return nil
            }
        }
        (self.score, self.positions) = (score, positions)
    }
}
