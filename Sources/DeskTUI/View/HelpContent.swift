import TerminalText
import TerminalUI

/// The help: every command of the registry with its keys, and why it does not apply where it does not.
struct HelpContent {
    let lines: [SpanLine]
    /// The box on the screen.
    let box: Rect
    /// The commands in the order of the lines, with the lines that each has.
    let entries: [(command: Command, lines: Range<Int>)]

    /// Lines that are seen at once, below the search.
    var height: Int { max(0, box.height - 3) }

    var lastScroll: Int { max(0, lines.count - height) }

    init(of model: BoardModel, searching typed: String = "") {
        // Between the header and the status line.
        let screen = Rect(x: 0, y: 1, width: model.size.width, height: max(0, model.size.height - 3))
        let width = min(96, screen.width - 2)
        var lines: [SpanLine] = []
        var entries: [(command: Command, lines: Range<Int>)] = []
        for group in Command.Group.allCases {
            let commands = CommandRegistry.commands.filter { command in
                command.group == group
                    && HelpSearch.matches(typed, in: command, keys: model.keys.keys(of: command))
            }
            guard !commands.isEmpty else { continue }
            if !lines.isEmpty { lines.append(SpanLine()) }
            lines.append(SpanLine([Span(group.rawValue, .accentStrong)]))
            for command in commands {
                let start = lines.count
                lines += Self.lines(for: command, in: model, width: width - 4)
                entries.append((command, start..<lines.count))
            }
        }
        if typed.isEmpty {
            lines.append(SpanLine())
            lines.append(SpanLine([Span("the mouse", .accentStrong)]))
            for (what, does) in Self.mouse {
                lines += Self.lines(of: does, .quiet, behind: Span(what.padded(to: Self.keyWidth), .strong), width - 4)
            }
        }
        if entries.isEmpty { lines = [SpanLine([Span("no command is about that", .warning)])] }
        self.lines = lines
        self.entries = entries
        // The box stays as large while a search leaves less.
        box = screen.centered(width: width, height: typed.isEmpty ? min(screen.height, lines.count + 3) : screen.height)
    }

    private static let keyWidth = 16

    private static let mouse = [
        ("click", "selects"), ("double click", "opens"), ("wheel", "scrolls what is under the pointer"),
        ("drag a card", "to another lane, or onto a project of the tree"),
        ("click a key", "in the footer: as if typed"),
    ]

    private static func lines(for command: Command, in model: BoardModel, width: Int) -> [SpanLine] {
        let chords = model.keys.keys(of: command)
        let keys =
            chords.isEmpty
            ? model.keys.label(command.name, model.theme.glyphs)
            : chords.map { $0.label(model.theme.glyphs) }.joined(separator: " ")
        let isText = command.group == .text
        let reason = isText || command.contexts.isDisjoint(with: .panes) ? nil : command.applies(model)
        let role: Role = reason == nil ? .quiet : .faint
        let start = Span(keys.padded(to: keyWidth), reason == nil ? .strong : .faint)
        guard let reason else { return Self.lines(of: command.help, role, behind: start, width) }
        let words = "\(command.help)  (\(reason))"
        if start.width + CellWidth.width(of: words) <= width {
            return [SpanLine([start, Span(words, role)])]
        }
        // A reason that does not fit beside it stands below it.
        return Self.lines(of: command.help, role, behind: start, width)
            + Self.lines(of: "(\(reason))", role, behind: Span("".padded(to: keyWidth)), width)
    }

    /// An explanation in as many lines as it needs, each under the first.
    private static func lines(of words: String, _ role: Role, behind start: Span, _ width: Int) -> [SpanLine] {
        CellWidth.wrap(words, to: max(1, width - start.width)).enumerated().map { index, line in
            let lead = index == 0 ? start : Span(String(repeating: " ", count: start.width))
            return SpanLine([lead, Span(line, role)])
        }
    }
}

/// Which commands the help leaves for typed words: every word in the name, the help, the chapter, or as a key.
enum HelpSearch {
    static func matches(_ typed: String, in command: Command, keys: [KeyChord]) -> Bool {
        if keys.contains(where: { $0.label == typed }) { return true }
        return typed.lowercased().split(separator: " ").allSatisfy { word in
            [command.name, command.help, command.group.rawValue].contains { $0.lowercased().contains(word) }
        }
    }
}

extension String {
    /// Filled up with spaces to a number of characters, with one behind it in any case.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - count))
    }
}
