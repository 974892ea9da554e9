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
            lines.append(SpanLine([Span(what.padded(to: Self.keyWidth), .strong), Span(does, .quiet)]))
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
        var spans = [
            Span(keys.padded(to: keyWidth), reason == nil ? .strong : .faint),
            Span(command.help, reason == nil ? .quiet : .faint),
        ]
        guard let reason else { return [SpanLine(spans)] }
        let words = Span("  (\(reason))", .faint)
        if spans.reduce(words.width, { $0 + $1.width }) <= width {
            spans.append(words)
            return [SpanLine(spans)]
        }
        // A reason that does not fit beside it stands below it.
        return [SpanLine(spans), SpanLine([Span("".padded(to: keyWidth)), Span("(\(reason))", .faint)])]
    }
}

extension String {
    /// Filled up with spaces to a number of characters, with one behind it in any case.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - count))
    }
}
