import TerminalText
import TerminalUI

/// The help: every command of the registry with its keys, and why it does not apply where it does not.
struct HelpContent {
    let lines: [SpanLine]
    /// The box on the screen.
    let box: Rect

    /// Lines that are seen at once.
    var height: Int { max(0, box.height - 2) }

    var lastScroll: Int { max(0, lines.count - height) }

    init(of model: BoardModel) {
        // Between the header and the status line.
        let screen = Rect(x: 0, y: 1, width: model.size.width, height: max(0, model.size.height - 3))
        let width = min(96, screen.width - 2)
        var lines: [SpanLine] = []
        for group in Command.Group.allCases {
            if !lines.isEmpty { lines.append(SpanLine()) }
            lines.append(SpanLine([Span(group.rawValue, .accentStrong)]))
            for command in CommandRegistry.commands where command.group == group {
                lines += Self.lines(for: command, in: model, width: width - 4)
            }
        }
        lines.append(SpanLine())
        lines.append(SpanLine([Span("the mouse", .accentStrong)]))
        for (what, does) in Self.mouse {
            lines += Self.lines(of: does, .quiet, behind: Span(what.padded(to: Self.keyWidth), .strong), width - 4)
        }
        self.lines = lines
        box = screen.centered(width: width, height: min(screen.height, lines.count + 2))
    }

    private static let keyWidth = 16

    private static let mouse = [
        ("click", "selects"), ("double click", "opens"), ("wheel", "scrolls what is under the pointer"),
        ("drag a card", "to another lane: assign, release, start, resolve, close"),
        ("click a key", "in the footer: as if typed"),
    ]

    private static func lines(for command: Command, in model: BoardModel, width: Int) -> [SpanLine] {
        let keys = command.keys.map { $0.label(model.theme.glyphs) }.joined(separator: " ")
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

extension String {
    /// Filled up with spaces to a number of characters, with one behind it in any case.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - count))
    }
}
