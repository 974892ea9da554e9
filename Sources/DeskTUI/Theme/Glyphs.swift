import TicketModel

/// The characters of the look; every one is a single cell in both sets, and none is drawn as an emoji.
public struct Glyphs: Equatable, Sendable {
    let isUnicode: Bool
    let open, assigned, inProgress, resolved, closed, blocked: String
    let urgent, high, low, done, marked: String
    let separator, ellipsis, pathMark, expanded, collapsed: String
    let left, right, up, down, waitsFor, leadsTo: String
    let selectionBar, load, barFull, barEmpty: String

    /// The full set, for a UTF-8 terminal.
    public static let unicode = Glyphs(
        isUnicode: true, open: "○", assigned: "◔", inProgress: "◑", resolved: "◕", closed: "●", blocked: "⊘",
        urgent: "‼", high: "!", low: "↓", done: "✓", marked: "◆", separator: "·", ellipsis: "…", pathMark: "▸",
        expanded: "▾",
        collapsed: "▸", left: "‹", right: "›", up: "↑", down: "↓", waitsFor: "←", leadsTo: "→", selectionBar: "▌",
        load: "▮", barFull: "█", barEmpty: "░")

    /// The set for everything else.
    public static let ascii = Glyphs(
        isUnicode: false, open: "o", assigned: "a", inProgress: "p", resolved: "r", closed: "c", blocked: "x",
        urgent: "#", high: "!", low: "-", done: "v", marked: "*", separator: "-", ellipsis: "~", pathMark: ">",
        expanded: "-",
        collapsed: "+", left: "<", right: ">", up: "^", down: "v", waitsFor: "<", leadsTo: ">", selectionBar: "|",
        load: "=", barFull: "#", barEmpty: ".")

    subscript(state: TicketState) -> String {
        switch state {
        case .open: open
        case .assigned: assigned
        case .inProgress: inProgress
        case .resolved: resolved
        case .closed: closed
        }
    }

    /// A cell of a bar that is so many eighths full.
    func bar(_ eighths: Int) -> String {
        let eighths = max(0, min(8, eighths))
        if isUnicode { return [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][eighths] }
        return [" ", ".", ".", ".", ":", ":", ":", "#", "#"][eighths]
    }

    /// The mark beside a title; normal and low have none.
    func mark(of priority: Priority) -> String? {
        switch priority {
        case .low, .normal: nil
        case .high: high
        case .urgent: urgent
        }
    }
}
