import TicketModel

/// The marks in front of tickets: readable without colour, and one cell wide on every terminal.
struct Glyphs {
    let isUnicode: Bool

    func mark(_ state: TicketState) -> String {
        switch state {
        case .open: isUnicode ? "○" : "o"
        case .assigned: isUnicode ? "◔" : "a"
        case .inProgress: isUnicode ? "◑" : "p"
        case .resolved: isUnicode ? "◕" : "r"
        case .closed: isUnicode ? "●" : "c"
        }
    }

    func mark(_ priority: Priority) -> String {
        switch priority {
        case .low: isUnicode ? "↓" : "-"
        case .normal: " "
        case .high: "!"
        case .urgent: isUnicode ? "‼" : "!!"
        }
    }

    var new: String { isUnicode ? "•" : "*" }
    var blocked: String { isUnicode ? "⊘" : "x" }
    var separator: String { isUnicode ? " · " : ", " }
    var arrow: String { isUnicode ? " → " : " -> " }
    var waitsFor: String { isUnicode ? "←" : "<-" }
    var first: String { isUnicode ? "▸" : ">" }
    var ellipsis: String { isUnicode ? "…" : "..." }
    var barFull: String { isUnicode ? "█" : "#" }
    var barEmpty: String { isUnicode ? "░" : "." }
    var done: String { isUnicode ? "✓" : "ok" }
}
